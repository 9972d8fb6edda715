// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/salvage.h"

#include "core/journal/damagedreader.h"
#include "core/journal/files.h"
#include "core/journal/journal.h"
#include "core/journal/store.h"
#include "core/journal/tablelist.h"
#include "core/journal/tr.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring {

namespace {

/// A copy of the damaged file and its log that may be read, mended and thrown away.
class WorkingCopy
{
public:
    WorkingCopy(const QString &damaged, const QString &to) : m_path{to + u".salvage"_s}
    {
        files::removeDatabase(m_path);
        m_made = files::copyPrivately(damaged, m_path);
        if (m_made && QFileInfo::exists(QString{damaged + u"-wal"_s}))
            m_made = files::copyPrivately(QString{damaged + u"-wal"_s}, QString{m_path + u"-wal"_s});
    }
    ~WorkingCopy() { files::removeDatabase(m_path); }
    Q_DISABLE_COPY_MOVE(WorkingCopy)

    const Status &made() const { return m_made; }
    const QString &path() const { return m_path; }

    /// The first bytes are the same in every journal of a kind, so damaged ones are known.
    void mendBeginning(bool encrypted) const
    {
        QFile file{m_path};
        if (!file.open(QIODevice::ReadWrite))
            return;
        QByteArray beginning = file.read(72);
        if (beginning.size() < 72)
            return;
        const bool hasLog = QFileInfo::exists(QString{m_path + u"-wal"_s});
        const char format = hasLog || beginning.at(18) == 2 ? 2 : 1;
        const char pageEnd = encrypted ? 64 : 0;
        const std::array<char, 8> usual{0x10, 0, format, format, pageEnd, 0x40, 0x20, 0x20};
        beginning.replace(16, 8, QByteArray{usual.data(), 8});
        if (!encrypted) {
            beginning.replace(0, 16, QByteArray{"SQLite format 3", 16});
            beginning.replace(68, 4, QByteArray{"MOOR"});
        }
        file.seek(0);
        file.write(beginning);
    }

private:
    QString m_path;
    Status m_made;
};

/// Reads a copy of the damaged file as it is, or with the list of tables of a new journal.
Result<Salvaged> readCopy(const QString &damaged, const QString &to, const JournalKey &key,
                          std::optional<tablelist::Layout> layout, const Progress &progress)
{
    const WorkingCopy copy{damaged, to};
    if (!copy.made())
        return tl::unexpected{copy.made().error()};
    if (const Status renewed = layout ? tablelist::renew(copy.path(), key, *layout) : Status{}; !renewed)
        return tl::unexpected{renewed.error()};
    copy.mendBeginning(!key.isEmpty());
    return readDamaged(copy.path(), key, progress);
}

/// Where the list of tables is damaged, the one of which most entries are proven to be as they were written.
Result<Salvaged> readBest(const QString &damaged, const QString &to, const JournalKey &key,
                          const Progress &progress)
{
    using tablelist::Layout;
    auto best = readCopy(damaged, to, key, {}, partOf(progress, 0, 0.5));
    const auto isStopped = [](const Result<Salvaged> &read) {
        return !read && read.error().kind == Error::Kind::Cancelled;
    };
    if (best ? best->isListed : isStopped(best))
        return best;
    for (const auto &[layout, from] : {std::pair{Layout::AsMade, 0.5}, {Layout::AsProtectedLater, 0.75}}) {
        auto read = readCopy(damaged, to, key, layout, partOf(progress, from, from + 0.25));
        if (isStopped(read))
            return read;
        if (read && read->proven > (best ? best->proven : 0))
            best = std::move(read);
    }
    return best;
}

Status keepDrafts(Journal &journal, const Salvaged &salvaged)
{
    for (const auto &[of, draft] : salvaged.drafts) {
        Entry entry = draft;
        entry.id = of.isNull() ? EntryId{} : journal.find(of).value_or(EntryId{});
        if (Status kept = journal.keepDraft(entry); !kept)
            return kept;
    }
    return {};
}

Status write(const Salvaged &salvaged, const JournalKey &key, const QString &to, SalvageOutcome &outcome)
{
    auto journal = Journal::createWith(to, key);
    if (!journal)
        return tl::unexpected{journal.error()};
    const auto merged = (*journal)->merge(salvaged.contents, false);
    if (!merged)
        return tl::unexpected{merged.error()};
    outcome.entries = merged->added;
    outcome.losses += merged->problems;
    if (Status kept = keepDrafts(**journal, salvaged); !kept)
        return kept;
    for (auto setting = salvaged.settings.cbegin(); setting != salvaged.settings.cend(); ++setting)
        if (Status set = (*journal)->setSetting(setting.key(), setting.value()); !set)
            return set;
    return {};
}

} // namespace

Result<SalvageOutcome> salvageJournal(const QString &damaged, const JournalKey &key, const QString &to,
                                      const Progress &progress)
{
    const Status fit = Store::checkFile(damaged);
    const bool isForeign = !fit && fit.error().kind == Error::Kind::NotAJournal;
    if (!fit && !isForeign && fit.error().kind != Error::Kind::Damaged)
        return tl::unexpected{fit.error()};
    if (QFileInfo::exists(to))
        return tl::unexpected{files::makePrivateFile(to).error()};
    if (const Status folder = files::makePrivateFolder(QFileInfo{to}.absolutePath()); !folder)
        return tl::unexpected{folder.error()};
    auto salvaged = readBest(damaged, to, key, partOf(progress, 0, 0.8));
    if (!salvaged)
        return tl::unexpected{isForeign ? fit.error() : salvaged.error()};
    if (salvaged->contents.entries.empty())
        return failure(
            Error::Kind::Damaged,
            Tr::tr("No entry of %1 can be read any more. The file was left as it is; restore a backup "
                   "instead.")
                .arg(damaged));
    SalvageOutcome outcome;
    outcome.losses = salvaged->losses;
    if (const Status written = write(*salvaged, key, to, outcome); !written) {
        files::removeDatabase(to);
        return tl::unexpected{written.error()};
    }
    return outcome;
}

} // namespace mooring
