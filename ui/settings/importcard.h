// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/journal/entry.h"
#include "core/result.h"
#include "ui/backups/backgroundwork.h"
#include "ui/widgets/card.h"

#include <QPointer>

#include <memory>
#include <vector>

class QPushButton;
class QProgressBar;

namespace mooring {
class Journal;
class JournalKey;
} // namespace mooring

namespace mooring::ui {

class ComboField;
class ImportWords;
class ProgressSheet;
class TextLabel;

/// Brings entries in from a file or folder, chosen or dropped here: reads it beside the window, shows what
/// would come in and asks what unknown words are, and only then, when told so, reads it again into the
/// journal. Entries are never held all at once. The source is never changed.
class ImportCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportCard)

public:
    explicit ImportCard(Journal &journal, QWidget *parent = nullptr);
    ~ImportCard() override;

    /// Reads `path` and shows what it would bring.
    void read(const QString &path);
    bool isReading() const { return m_reading.isRunning(); }

signals:
    /// There is something to decide, or nothing came of it.
    void wasRead();
    /// Entries that were added.
    void imported(const std::vector<mooring::EntryId> &added);
    /// It is in the journal, or could not be brought in.
    void wasMerged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// What was found in a source, without its entries.
    struct Plan {
        QString path;
        exchange::Known known;
        exchange::Reading reading;
        ImportOutcome outcome;
        bool isWorthIt = false;
    };
    enum class Stage { Choosing, Reading, Deciding };

    void addChoice();
    void addDecision();
    void chooseFile();
    void chooseFolder();
    void enter(Stage stage);
    static Result<Plan> planOf(Plan plan, const QString &journal, const JournalKey &key,
                               const Progress &progress);
    void readingEnded(const std::shared_ptr<Result<Plan>> &plan);
    void preview();
    void askForWords();
    void backUpAndMerge();
    void merge();
    static Result<ImportOutcome> bringIn(Plan &plan, const QString &journal, const JournalKey &key,
                                         const Progress &progress);
    void mergeEnded(const Plan &plan, const Result<ImportOutcome> &outcome);
    std::vector<EntryId> idsInJournal() const;
    void cancel();
    void say(const QString &words, const QStringList &problems = {});

    Journal &m_journal;
    std::shared_ptr<Plan> m_plan;
    std::vector<EntryId> m_idsBefore; ///< of the merge that runs
    QPointer<ProgressSheet> m_sheet;
    int m_turn = 0; ///< counts what was begun or cancelled, so that what comes late is dropped
    BackgroundWork m_reading;
    BackgroundWork m_backup;
    BackgroundWork m_merging;
    TextLabel *m_words = nullptr;
    TextLabel *m_problems = nullptr;
    ImportWords *m_unknown = nullptr;
    QWidget *m_choice = nullptr;
    QPushButton *m_file = nullptr;
    ComboField *m_dates = nullptr;
    QWidget *m_decision = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_cancel = nullptr;
    QProgressBar *m_progress = nullptr;
};

} // namespace mooring::ui
