// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/exportcard.h"

#include "core/journal/journal.h"
#include "ui/settings/section.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

using exchange::ExportFormat;

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

struct Copy {
    JournalContents contents;
    CheckIn checkIn;
    ExportFormat format;
    QString path;
};

void takeAway(const QString &path)
{
    if (QFileInfo{path}.isDir())
        QDir{path}.removeRecursively();
    else
        QFile::remove(path);
}

/// Writing can't be broken off. A copy that is not wanted any more is taken away when it is whole, if
/// all of it is ours.
void writeCopy(QPromise<Status> &promise, const std::shared_ptr<const Copy> &copy)
{
    const bool isNew = !QFileInfo::exists(copy->path);
    const Status written = exchange::writeExport(copy->contents, copy->checkIn, copy->format, copy->path);
    if (promise.isCanceled() && written && isNew)
        takeAway(copy->path);
    promise.addResult(written);
}

} // namespace

ExportCard::ExportCard(Journal &journal, QWidget *parent)
    : Card{tr("Take a copy out"), parent}
    , m_journal{journal}
{
    m_words = addWords(*this, tr("Markdown and JSON hold everything and can be brought in again; a table "
                                 "holds the check-ins, for a spreadsheet."));
    auto *warning = new MessageBar{&bodyWidget()};
    warning->setClosable(false);
    warning->say(tr("An export is plain text: anyone who gets the file can read it."));
    body().addWidget(warning);
    m_progress = new QProgressBar{&bodyWidget()};
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Writing"));
    body().addWidget(m_progress);
    addChoice();
    setBusy(false);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportCard::writingEnded);
}

ExportCard::~ExportCard() = default;

void ExportCard::addChoice()
{
    m_format = new QComboBox{&bodyWidget()};
    m_format->setAccessibleName(tr("Format of the copy"));
    m_format->addItem(tr("Markdown, a folder"), static_cast<int>(ExportFormat::Markdown));
    m_format->addItem(tr("JSON, one file"), static_cast<int>(ExportFormat::Json));
    m_format->addItem(tr("A table (CSV)"), static_cast<int>(ExportFormat::Csv));
    m_format->addItem(tr("A database (SQLite)"), static_cast<int>(ExportFormat::Sqlite));
    m_write = makeButton(tr("Export…"), ButtonKind::Plain, &bodyWidget(), ControlSize::Small);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_format);
    m_cancel = makeButton(tr("Cancel"), ButtonKind::Plain, &bodyWidget(), ControlSize::Small);
    row->addWidget(m_write);
    row->addWidget(m_cancel);
    row->addStretch(1);
    body().addLayout(row);
    connect(m_write, &QPushButton::clicked, this, &ExportCard::choosePlace);
    connect(m_cancel, &QPushButton::clicked, this, &ExportCard::cancel);
}

void ExportCard::choosePlace()
{
    const auto format = static_cast<ExportFormat>(m_format->currentData().toInt());
    auto *dialog = new QFileDialog{this, tr("Where the copy goes"), QDir::homePath()};
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever written over
    dialog->setDefaultSuffix(suffixOf(format));
    dialog->selectFile(suggestedName(format));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { write(format, path); });
    dialog->open();
}

void ExportCard::write(ExportFormat format, const QString &path)
{
    auto contents = m_journal.contents();
    if (!contents) {
        say(contents.error().message);
        return;
    }
    m_path = path;
    say(tr("Writing %1…").arg(QDir::toNativeSeparators(path)));
    setBusy(true);
    m_watcher.setFuture(QtConcurrent::run(
        writeCopy,
        std::make_shared<const Copy>(Copy{*std::move(contents), m_journal.checkIn(), format, path})));
}

void ExportCard::writingEnded()
{
    setBusy(false);
    const QString path = QDir::toNativeSeparators(m_path);
    if (m_watcher.isCanceled()) {
        say(QFileInfo::exists(m_path) ? tr("Stopped. A copy is left in %1; it is not protected.").arg(path)
                                      : tr("Stopped. No copy is left."));
    } else {
        const Status written = m_watcher.result();
        say(written ? tr("Written: %1. It is not protected.").arg(path) : written.error().message);
    }
    emit wasWritten();
}

void ExportCard::cancel()
{
    m_watcher.cancel();
    m_cancel->setEnabled(false);
    say(tr("Stopping…"));
}

void ExportCard::setBusy(bool busy)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_progress->setVisible(busy);
    m_cancel->setEnabled(busy);
    m_cancel->show();
    m_write->setEnabled(!busy);
    m_format->setEnabled(!busy);
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
