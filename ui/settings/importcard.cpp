// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/importcard.h"

#include "core/exchange/importer.h"
#include "core/exchange/meanings.h"
#include "core/journal/forecast.h"
#include "core/journal/journal.h"
#include "ui/backups/backupwork.h"
#include "ui/settings/importwords.h"
#include "ui/settings/outcomewords.h"
#include "ui/settings/section.h"
#include "ui/widgets/combofield.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/progresssheet.h"
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

#include <algorithm>
#include <iterator>
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

} // namespace

ImportCard::ImportCard(Journal &journal, QWidget *parent)
    : Card{tr("Bring entries in"), parent}
    , m_journal{journal}
{
    m_words = addWords(*this, invitation());
    m_problems = addWords(*this, {});
    m_problems->hide();
    m_unknown = new ImportWords{journal, &bodyWidget()};
    body().addWidget(m_unknown);
    m_progress = new QProgressBar{&bodyWidget()};
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading"));
    body().addWidget(m_progress);
    addChoice();
    addDecision();
    setAcceptDrops(true);
    enter(Stage::Choosing);
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
    m_progress->setRange(0, 0); // how long a file takes is known only at its end
    if (!deciding)
        m_unknown->clear();
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
    Plan plan{.path = path, .known = exchange::knownTo(m_journal, QDate::currentDate())};
    plan.known.choices.dates = static_cast<exchange::Choices::Dates>(m_dates->currentIndex());
    plan.known.choices.meanings.clear(); // so that words are shown again of which something was said
    m_reading.start([this, turn = ++m_turn, plan,
                     journal = atRest(m_journal)](const Progress &progress) -> BackgroundWork::Then {
        const auto found = std::make_shared<Result<Plan>>(planOf(plan, journal.path, *journal.key, progress));
        return [this, turn, found] {
            if (turn == m_turn)
                readingEnded(found);
        };
    });
}

// With a journal of its own, open to be read: the window's belongs to the window.
Result<ImportCard::Plan> ImportCard::planOf(Plan plan, const QString &journal, const JournalKey &key,
                                            const Progress &progress)
{
    auto own = Journal::openWith(journal, key, Journal::Access::ReadOnly);
    if (!own)
        return tl::unexpected{own.error()};
    Forecast forecast{*std::move(own)};
    auto reading =
        exchange::readImport(plan.path, {}, plan.known, [&](const JournalContents &part) -> Status {
            return progress(0) ? forecast.add(part) : Status{failure(Error::Kind::Cancelled, {})};
        });
    if (!reading)
        return tl::unexpected{reading.error()};
    plan.reading = *std::move(reading);
    plan.outcome = forecast.outcome();
    plan.isWorthIt = forecast.isWorthIt();
    return plan;
}

void ImportCard::readingEnded(const std::shared_ptr<Result<Plan>> &plan)
{
    if (*plan) {
        m_plan = std::make_shared<Plan>(std::move(**plan));
        preview();
    } else {
        say(plan->error().message);
        enter(Stage::Choosing);
    }
    emit wasRead();
}

void ImportCard::preview()
{
    const exchange::Reading &reading = m_plan->reading;
    say(outcomeInWords(m_plan->outcome, true) + sampleInWords(reading.first),
        reading.problems + m_plan->outcome.problems);
    if (m_plan->isWorthIt)
        askForWords();
    enter(m_plan->isWorthIt ? Stage::Deciding : Stage::Choosing);
}

// Made last, but reached by Tab where they stand.
void ImportCard::askForWords()
{
    m_unknown->ask(m_plan->reading);
    QWidget *before = m_dates;
    const auto stops = m_unknown->stops();
    for (QWidget *stop : stops) {
        setTabOrder(before, stop);
        before = stop;
    }
}

// Nothing comes in without a way back.
void ImportCard::backUpAndMerge()
{
    const exchange::Meanings said = m_unknown->meanings();
    if (const Status kept = exchange::rememberMeanings(m_journal, said); !kept) {
        say(kept.error().message);
        return;
    }
    m_plan->known.choices.meanings = exchange::rememberedMeanings(m_journal);
    say(tr("Backing up the journal first…"));
    enter(Stage::Reading);
    m_backup.start([this, journal = atRest(m_journal)](const Progress &progress) -> BackgroundWork::Then {
        return [this, kept = backUp(journal, BackupReason::BeforeImport, progress)] {
            if (kept && m_plan) {
                merge();
                return;
            }
            if (!kept && kept.error().kind != Error::Kind::Cancelled) {
                say(tr("Nothing was brought in, because the journal could not be backed up before. %1")
                        .arg(kept.error().message));
                enter(Stage::Deciding);
            }
            emit wasMerged();
        };
    });
}

std::vector<EntryId> ImportCard::idsInJournal() const
{
    std::vector<EntryId> ids;
    for (const EntryRow &row : m_journal.rows())
        ids.push_back(row.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

// By a connection of its own, so that the window stays awake; the sheet over it keeps the journal for this
// alone.
void ImportCard::merge()
{
    const std::shared_ptr<Plan> plan = std::exchange(m_plan, nullptr);
    m_idsBefore = idsInJournal();
    say(tr("Bringing the entries in…"));
    m_sheet = new ProgressSheet{tr("Bringing the entries in…"), this};
    connect(m_sheet, &QDialog::rejected, &m_merging, &BackgroundWork::stop);
    connect(&m_merging, &BackgroundWork::progressed, m_sheet, &ProgressSheet::setPercent);
    m_sheet->open();
    m_decision->hide(); // a screen reader reaches what is under the sheet
    m_progress->hide();
    m_merging.start(
        [this, plan, journal = atRest(m_journal)](const Progress &progress) -> BackgroundWork::Then {
            return [this, plan, outcome = bringIn(*plan, journal.path, *journal.key, progress)] {
                mergeEnded(*plan, outcome);
            };
        });
}

Result<ImportOutcome> ImportCard::bringIn(Plan &plan, const QString &journal, const JournalKey &key,
                                          const Progress &progress)
{
    const int all = std::max(1, plan.outcome.added + plan.outcome.updated + plan.outcome.unchanged);
    int done = 0;
    return Journal::mergeBeside(journal, key, [&](const TakeContents &take) -> Status {
        auto reading = exchange::readImport(plan.path, {}, plan.known, [&](const JournalContents &part) {
            done += static_cast<int>(part.entries.size());
            return progress(std::min(1.0, double(done) / all)) ? take(part)
                                                               : Status{failure(Error::Kind::Cancelled, {})};
        });
        if (!reading)
            return tl::unexpected{reading.error()};
        plan.reading = *std::move(reading);
        return {};
    });
}

void ImportCard::mergeEnded(const Plan &plan, const Result<ImportOutcome> &outcome)
{
    delete m_sheet.data();
    const Status seen = outcome ? m_journal.refresh() : Status{};
    if (outcome && seen) {
        say(outcomeInWords(*outcome, false), plan.reading.problems + outcome->problems);
        const auto after = idsInJournal();
        std::vector<EntryId> added;
        std::set_difference(after.begin(), after.end(), m_idsBefore.begin(), m_idsBefore.end(),
                            std::back_inserter(added));
        if (!added.empty())
            emit imported(added);
    } else if (!outcome && outcome.error().kind == Error::Kind::Cancelled) {
        say(tr("Stopped. Nothing came into the journal."));
    } else {
        say(outcome ? seen.error().message : outcome.error().message);
    }
    enter(Stage::Choosing);
    m_file->setFocus(Qt::OtherFocusReason);
    emit wasMerged();
}

void ImportCard::cancel()
{
    ++m_turn;
    m_reading.stop();
    m_backup.stop();
    m_plan.reset();
    say(tr("Stopped. Nothing came into the journal."));
    enter(Stage::Choosing);
}

} // namespace mooring::ui
