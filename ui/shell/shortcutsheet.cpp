// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/widgets/controls.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace mooring::ui {

namespace {

struct Group {
    QString title;
    std::vector<std::pair<QString, QString>> keys;
};

std::vector<Group> groups()
{
    const auto tr = [](const char *text) { return ShortcutSheet::tr(text); };
    return {
        {tr("Everywhere"),
         {{tr("Ctrl+1 … Ctrl+5"), tr("Today, Journal, Trends, Steps, Learn")},
          {tr("Ctrl+L"), tr("Lock")},
          {tr("Esc, Esc"), tr("Hide the page; any key brings it back, without the passphrase")},
          {tr("Ctrl+Z, Ctrl+Shift+Z"), tr("Undo or redo, typing first")},
          {tr("Ctrl+,"), tr("Settings")},
          {tr("F1"), tr("This list")},
          {tr("Tab, Shift+Tab"), tr("Next or previous control")}}},
        {tr("Today"),
         {{tr("1 … 7"), tr("Answer a statement; Backspace clears it")},
          {tr("Ctrl+S"), tr("Save")},
          {tr("Ctrl+Enter"), tr("Save and see the day")},
          {tr("Ctrl+N"), tr("A new entry")}}},
        {tr("Journal"),
         {{tr("Ctrl+F"), tr("Search")},
          {tr("Down, Enter"), tr("To the list, open an entry")},
          {tr("E, F2"), tr("Edit")},
          {tr("Delete, Ctrl+Z"), tr("To the trash, and back")}}},
        {tr("Trends"),
         {{tr("Left, Right"), tr("Read the day before or after")},
          {tr("Home, End"), tr("First or last day")},
          {tr("T"), tr("Chart or table")},
          {tr("Enter"), tr("See that day’s entries")}}},
        {tr("Learn"),
         {{tr("Alt+Left, Alt+Right"), tr("Back and forward")},
          {tr("Ctrl+F"), tr("Find in the page")},
          {tr("Ctrl+Plus, Ctrl+Minus"), tr("Larger or smaller text")}}},
    };
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *parent) : QDialog{parent}
{
    setWindowTitle(tr("Keyboard"));
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    int row = 0;
    for (const Group &group : groups()) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, 8);
        grid->addWidget(makeLabel(group.title, LabelKind::Subheading, this), row++, 0, 1, 2);
        for (const auto &[keys, words] : group.keys) {
            grid->addWidget(makeLabel(keys, LabelKind::SmallMuted, this), row, 0);
            grid->addWidget(makeLabel(words, LabelKind::Small, this), row++, 1);
        }
    }
    column->addLayout(grid);
    auto *close = makeButton(tr("Close"), ButtonKind::Plain, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace mooring::ui
