// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment environment(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(display);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    return environment;
}

} // namespace

QJsonObject Outcome::object() const { return QJsonDocument::fromJson(output).object(); }
QJsonArray Outcome::array() const { return QJsonDocument::fromJson(output).array(); }

Outcome Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment(m_folder.path()));
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(MOORING_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(),
            process.readAllStandardError().toStdString()};
}

Outcome Program::runOn(const QString &journal, QStringList arguments, const QByteArray &input) const
{
    arguments += {u"--journal"_s, path(journal)};
    if (QFile::exists(path(u"passphrase"_s)))
        arguments += {u"--passphrase-file"_s, path(u"passphrase"_s)};
    return run(arguments, input);
}

QString Program::write(const QString &name, const QByteArray &content) const
{
    QFile file{path(name)};
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

QByteArray Program::content(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void Program::makeProtectedJournal() const
{
    write(u"passphrase"_s, "three calm harbours\n");
    ASSERT_EQ(runOn(u"journal"_s, {u"new"_s}).code, 0);
}
