// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/importcard.h"

#include "core/exchange/importer.h"
#include "core/journal/journal.h"
#include "ui/backups/backupwork.h"
#include "ui/settings/outcomewords.h"
#include "ui/settings/section.h"
#include "ui/widgets/combofield.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

QString invitation()
{
    return ImportCard::tr(
        "From Markdown notes such as Obsidian’s, Day One, Daylio, jrnl, RedNotebook, Lifeograph, Diarium, "
        "a table (CSV) or Mooring’s own JSON: choose a file, a zip or a folder, or drop it here. You see "
        "what "
        "would come in before anything does; what you import from is never changed, and importing it twice "
        "doubles nothing.");
}

/// Records are matched too, but not counted: with any of them there is something to decide.
bool isWorthIt(const JournalContents &contents, const ImportOutcome &outcome)
{
    return outcome.added + outcome.updated + outcome.peopleAdded > 0 || !contents.assessments.empty()
        || !contents.milestones.empty() || !contents.practices.empty() || !contents.filters.empty()
        || !contents.ownPatterns.empty();
}

} // namespace

ImportCard::ImportCard(Journal &journal, QWidget *parent)
    : Card{tr("Bring entries in"), parent}
    , m_journal{journal}
{
    m_words = addWords(*this, invitation());
    m_problems = addWords(*this, {});
    m_problems->hide();
    m_progress = new QProgressBar{&bodyWidget()};
    m_progress->setRange(0, 0); // how long a file takes is known only at its end
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading"));
    body().addWidget(m_progress);
    addChoice();
    addDecision();
    setAcceptDrops(true);
    enter(Stage::Choosing);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportCard::readingEnded);
}

ImportCard::~ImportCard() = default;

void ImportCard::addChoice()
{
    m_choice = new QWidget{&bodyWidget()};
    auto *row = new QHBoxLayout{m_choice};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_file = makeButton(tr("Import a file…"), ButtonKind::Plain, m_choice, ControlSize::Small);
    auto *folder = makeButton(tr("Import a folder…"), ButtonKind::Plain, m_choice, ControlSize::Small);
    row->addWidget(m_file);
    row->addWidget(folder);
    m_dates = new ComboField{tr("03/04 is"), m_choice};
    m_dates->setAccessibleName(tr("What a date such as 03/04 is"));
    m_dates->addItems({tr("never guessed"), tr("3 April"), tr("4 March")}); // as Choices::Dates
    row->addWidget(m_dates);
    row->addStretch(1);
    body().addWidget(m_choice);
    connect(m_file, &QPushButton::clicked, this, &ImportCard::chooseFile);
    connect(folder, &QPushButton::clicked, this, &ImportCard::chooseFolder);
}

void ImportCard::addDecision()
{
    m_decision = new QWidget{&bodyWidget()};
    auto *row = new QHBoxLayout{m_decision};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_merge = makeButton(tr("Import"), ButtonKind::Primary, m_decision, ControlSize::Small);
    m_cancel = makeButton(tr("Cancel"), ButtonKind::Plain, m_decision, ControlSize::Small);
    row->addWidget(m_merge);
    row->addWidget(m_cancel);
    row->addStretch(1);
    body().addWidget(m_decision);
    connect(m_merge, &QPushButton::clicked, this, &ImportCard::backUpAndMerge);
    connect(m_cancel, &QPushButton::clicked, this, &ImportCard::cancel);
}

// Not the static functions: they would wait inside the page, which a lock may take away.
void ImportCard::chooseFile()
{
    auto *dialog = new QFileDialog{
        this,
        tr("Import a file"),
        {},
        tr("Journals and notes (*.md *.markdown *.txt *.json *.csv *.zip *.daylio *.diary *.doentry "
           "*.plist);;All files (*)")};
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportCard::read);
    dialog->open();
}

void ImportCard::chooseFolder()
{
    auto *dialog = new QFileDialog{this, tr("Import a folder of notes")};
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportCard::read);
    dialog->open();
}

// One at a time, and only while nothing else is being decided.
void ImportCard::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_choice->isVisibleTo(this) && urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void ImportCard::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    read(event->mimeData()->urls().constFirst().toLocalFile());
}

// First what appears, then what goes, so that the keyboard is never without a place in between.
void ImportCard::enter(Stage stage)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    const bool choosing = stage == Stage::Choosing;
    const bool deciding = stage == Stage::Deciding;
    if (choosing)
        m_choice->show();
    else
        m_decision->show();
    m_merge->setVisible(deciding);
    m_progress->setVisible(stage == Stage::Reading);
    if (hadFocus)
        (choosing ? m_file : deciding ? m_merge : m_cancel)->setFocus(Qt::OtherFocusReason);
    m_choice->setVisible(choosing);
    m_decision->setVisible(!choosing);
}

void ImportCard::say(const QString &words, const QStringList &problems)
{
    m_words->setText(words);
    m_problems->setText(problemsInWords(problems));
    m_problems->setVisible(!problems.isEmpty());
    QAccessibleEvent alert{m_words, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void ImportCard::read(const QString &path)
{
    say(tr("Reading %1…").arg(QFileInfo{path}.fileName()));
    enter(Stage::Reading);
    auto known = exchange::knownTo(m_journal, QDate::currentDate());
    known.choices.dates = static_cast<exchange::Choices::Dates>(m_dates->currentIndex());
    m_watcher.setFuture(QtConcurrent::run([path, known = std::move(known)] {
        return std::make_shared<Read>(exchange::readImport(path, {}, known));
    }));
}

void ImportCard::readingEnded()
{
    if (m_watcher.isCanceled())
        return;
    const auto read = m_watcher.result();
    m_watcher.setFuture({}); // what was read may be large; it is kept here only until it is decided upon
    if (*read) {
        m_reading = std::make_unique<exchange::Reading>(std::move(**read));
        preview();
    } else {
        say(read->error().message);
        enter(Stage::Choosing);
    }
    emit wasRead();
}

void ImportCard::preview()
{
    const auto outcome = m_journal.merge(m_reading->contents, true);
    if (!outcome) {
        m_reading.reset();
        say(outcome.error().message);
        enter(Stage::Choosing);
        return;
    }
    say(outcomeInWords(*outcome, true), m_reading->problems + outcome->problems);
    enter(isWorthIt(m_reading->contents, *outcome) ? Stage::Deciding : Stage::Choosing);
}

// Nothing comes in without a way back.
void ImportCard::backUpAndMerge()
{
    say(tr("Backing up the journal first…"));
    enter(Stage::Reading);
    m_backup.start([this, journal = atRest(m_journal)](const Progress &progress) -> BackgroundWork::Then {
        return [this, kept = backUp(journal, BackupReason::BeforeImport, progress)] {
            if (kept && m_reading) {
                merge();
            } else if (!kept && kept.error().kind != Error::Kind::Cancelled) {
                say(tr("Nothing was brought in, because the journal could not be backed up before. %1")
                        .arg(kept.error().message));
                enter(Stage::Deciding);
            }
            emit wasMerged();
        };
    });
}

void ImportCard::merge()
{
    const std::unique_ptr<exchange::Reading> reading = std::move(m_reading);
    std::vector<EntryId> before;
    for (const EntryRow &row : m_journal.rows())
        before.push_back(row.id);
    std::sort(before.begin(), before.end());
    const auto outcome = m_journal.merge(reading->contents, false);
    if (outcome) {
        say(outcomeInWords(*outcome, false), reading->problems + outcome->problems);
        std::vector<EntryId> added;
        for (const EntryRow &row : m_journal.rows())
            if (!std::binary_search(before.cbegin(), before.cend(), row.id))
                added.push_back(row.id);
        if (!added.empty())
            emit imported(added);
    } else {
        say(outcome.error().message);
    }
    enter(Stage::Choosing);
}

// Reading can't be broken off; what it finds is dropped when it ends.
void ImportCard::cancel()
{
    m_watcher.cancel();
    m_backup.stop();
    m_reading.reset();
    say(tr("Stopped. What was read is dropped; nothing came into the journal."));
    enter(Stage::Choosing);
}

} // namespace mooring::ui
