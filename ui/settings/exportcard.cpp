// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/exportcard.h"

#include "core/journal/journal.h"
#include "core/journal/search.h"
#include "ui/backups/backupwork.h"
#include "ui/settings/section.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

using exchange::ExportFormat;
using exchange::ExportTable;

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown:
        return {}; // a folder
    case ExportFormat::Json:
        return u".json"_s;
    case ExportFormat::Csv:
        return u".csv"_s;
    case ExportFormat::Sqlite:
        return u".sqlite"_s;
    }
    Q_UNREACHABLE();
}

QString suggestedName(ExportFormat format)
{
    return u"journal-%1%2"_s.arg(QDate::currentDate().toString(Qt::ISODate), suffixOf(format));
}

struct Choice {
    ExportFormat format;
    ExportTable table;
    QString words;
};

const QList<Choice> &choices()
{
    static const QList<Choice> all{
        {ExportFormat::Markdown, ExportTable::Entries, ExportCard::tr("Markdown, a folder")},
        {ExportFormat::Json, ExportTable::Entries, ExportCard::tr("JSON, one file")},
        {ExportFormat::Csv, ExportTable::Entries, ExportCard::tr("A table of entries (CSV)")},
        {ExportFormat::Csv, ExportTable::CheckIns, ExportCard::tr("A table of check-ins (CSV)")},
        {ExportFormat::Sqlite, ExportTable::Entries, ExportCard::tr("A database (SQLite)")},
    };
    return all;
}

/// With a journal of its own, open to be read: the window's belongs to the window.
Status writeFrom(const JournalAtRest &journal, const exchange::ExportRequest &request,
                 const Progress &progress)
{
    const auto own = Journal::openWith(journal.path, *journal.key, Journal::Access::ReadOnly);
    return own ? exchange::exportJournal(**own, request, progress) : tl::unexpected{own.error()};
}

} // namespace

ExportCard::ExportCard(Journal &journal, QWidget *parent)
    : Card{tr("Take a copy out"), parent}
    , m_journal{journal}
{
    m_words = addWords(*this, tr("Markdown and JSON hold everything and can be brought in again; tables are "
                                 "for a spreadsheet."));
    auto *warning = new MessageBar{&bodyWidget()};
    warning->setClosable(false);
    warning->say(tr("An export is plain text: anyone who gets the file can read it."));
    body().addWidget(warning);
    addFilter();
    m_progress = new QProgressBar{&bodyWidget()};
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Writing"));
    body().addWidget(m_progress);
    addChoice();
    setBusy(false);
    connect(&m_writing, &BackgroundWork::progressed, m_progress, &QProgressBar::setValue);
}

void ExportCard::addFilter()
{
    m_filter = new QLineEdit{&bodyWidget()};
    m_filter->setPlaceholderText(tr("Everything, or what a search finds, such as with:Sam from:2026-01"));
    m_filter->setAccessibleName(tr("Only what this search finds"));
    m_filter->setClearButtonEnabled(true);
    body().addWidget(m_filter);
}

void ExportCard::addChoice()
{
    m_format = new QComboBox{&bodyWidget()};
    m_format->setAccessibleName(tr("Format of the copy"));
    for (const Choice &choice : choices())
        m_format->addItem(choice.words);
    m_write = makeButton(tr("Export…"), ButtonKind::Plain, &bodyWidget(), ControlSize::Small);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_format);
    m_cancel = makeButton(tr("Cancel"), ButtonKind::Plain, &bodyWidget(), ControlSize::Small);
    row->addWidget(m_write);
    row->addWidget(m_cancel);
    row->addStretch(1);
    body().addLayout(row);
    connect(m_filter, &QLineEdit::returnPressed, this, &ExportCard::choosePlace);
    connect(m_write, &QPushButton::clicked, this, &ExportCard::choosePlace);
    connect(m_cancel, &QPushButton::clicked, this, &ExportCard::cancel);
}

void ExportCard::choosePlace()
{
    const Choice &choice = choices().at(m_format->currentIndex());
    exchange::ExportRequest request{.format = choice.format, .path = {}, .query = {}, .table = choice.table};
    if (!m_filter->text().trimmed().isEmpty())
        request.query = parseQuery(m_filter->text());
    auto *dialog = new QFileDialog{this, tr("Where the copy goes"), QDir::homePath()};
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever written over
    dialog->setDefaultSuffix(suffixOf(choice.format));
    dialog->selectFile(suggestedName(choice.format));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, request](const QString &path) {
        exchange::ExportRequest placed = request;
        placed.path = path;
        write(placed);
    });
    dialog->open();
}

void ExportCard::write(const exchange::ExportRequest &request)
{
    say(tr("Writing %1…").arg(QDir::toNativeSeparators(request.path)));
    setBusy(true);
    m_writing.start(
        [this, request, journal = atRest(m_journal)](const Progress &progress) -> BackgroundWork::Then {
            return [this, path = request.path, written = writeFrom(journal, request, progress)] {
                writingEnded(path, written);
            };
        });
}

void ExportCard::writingEnded(const QString &path, const Status &written)
{
    setBusy(false);
    if (written)
        say(tr("Written: %1. It is not protected.").arg(QDir::toNativeSeparators(path)));
    else
        say(written.error().message);
    emit wasWritten();
}

void ExportCard::cancel()
{
    m_writing.stop();
    m_cancel->setEnabled(false);
    say(tr("Stopping…"));
}

void ExportCard::setBusy(bool busy)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_progress->setVisible(busy);
    m_progress->setValue(0);
    m_cancel->setEnabled(busy);
    m_cancel->show();
    for (QWidget *choice : std::initializer_list<QWidget *>{m_filter, m_format, m_write})
        choice->setEnabled(!busy);
    if (hadFocus)
        (busy ? m_cancel : m_write)->setFocus(Qt::OtherFocusReason);
    m_cancel->setVisible(busy);
}

void ExportCard::say(const QString &words)
{
    m_words->setText(words);
    QAccessibleEvent alert{m_words, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

} // namespace mooring::ui
