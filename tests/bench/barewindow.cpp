// SPDX-License-Identifier: GPL-3.0-or-later
// The least a Qt program with a text window can be: the baseline of start-up time and memory.
#include <QApplication>
#include <QPlainTextEdit>

int main(int argc, char *argv[])
{
    const QApplication app{argc, argv};
    QPlainTextEdit window;
    window.resize(1180, 760);
    window.show();
    return QApplication::exec();
}
