// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/journal/backup.h"
#include "core/journal/entryrules.h"
#include "core/journal/store.h"
#include "core/journal/verify.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace mooring {

namespace {

auto orderOf(const EntryRow &row) { return std::tuple{row.day, row.writtenAt, row.id}; }

} // namespace

Journal::Journal(std::unique_ptr<Store> store) : m_store{std::move(store)} {}
Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::create(const QString &path, const Passphrase &passphrase)
{
    auto store = Store::create(path, passphrase);
    return store ? load(*std::move(store)) : tl::unexpected{store.error()};
}

Result<std::unique_ptr<Journal>> Journal::createWith(const QString &path, const JournalKey &key)
{
    auto store = Store::createWith(path, key);
    return store ? load(*std::move(store)) : tl::unexpected{store.error()};
}

Result<std::unique_ptr<Journal>> Journal::open(const QString &path, const Passphrase &passphrase,
                                               Access access)
{
    return openBy(path, access,
                  [&](bool readOnly) { return Store::open(path, passphrase, {.readOnly = readOnly}); });
}

Result<std::unique_ptr<Journal>> Journal::openWith(const QString &path, const JournalKey &key, Access access)
{
    return openBy(path, access,
                  [&](bool readOnly) { return Store::openWith(path, key, {.readOnly = readOnly}); });
}

template <typename OpenStore>
Result<std::unique_ptr<Journal>> Journal::openBy(const QString &path, Access access,
                                                 const OpenStore &openStore)
{
    Result<std::unique_ptr<Store>> store = openStore(access == Access::ReadOnly);
    QString heldBy;
    if (!store && store.error().kind == Error::Kind::InUse && access == Access::ReadOnlyIfInUse) {
        heldBy = store.error().message;
        store = openStore(true);
    }
    if (!store && store.error().kind == Error::Kind::NotAJournal)
        if (const QString known = recognisedBy(path); !known.isEmpty() && known != path)
            return tl::unexpected{Store::damage(tr("the first bytes of the file"))};
    if (!store)
        return tl::unexpected{store.error()};
    auto journal = load(*std::move(store));
    if (journal)
        (*journal)->m_heldBy = heldBy;
    return journal;
}

bool Journal::needsPassphrase(const QString &path) { return Store::looksEncrypted(recognisedBy(path)); }

Result<JournalKey> Journal::keyOf(const QString &path, const Passphrase &passphrase)
{
    const QString known = recognisedBy(path);
    return Store::looksEncrypted(known) ? JournalKey::forFile(known, passphrase) : Result<JournalKey>{};
}

Result<std::unique_ptr<Journal>> Journal::load(std::unique_ptr<Store> store)
{
    std::unique_ptr<Journal> journal{new Journal{std::move(store)}};
    auto checkIn = loadCheckIn(u"daily-1"_s, QLocale{});
    if (!checkIn)
        return tl::unexpected{checkIn.error()};
    journal->m_checkIn = *std::move(checkIn);
    if (const Status known = journal->loadPatterns(); !known)
        return tl::unexpected{known.error()};
    if (const Status loaded = journal->reload(); !loaded)
        return tl::unexpected{loaded.error()};
    return journal;
}

Status Journal::loadPatterns()
{
    auto patterns = PatternCatalogue::builtIn(QLocale{});
    if (!patterns)
        return tl::unexpected{patterns.error()};
    if (Status joined = m_store->join(*patterns); !joined)
        return joined;
    m_patterns = *std::move(patterns);
    return {};
}

Status Journal::reload()
{
    auto people = m_store->relationships();
    if (!people)
        return tl::unexpected{people.error()};
    auto settings = m_store->settings();
    if (!settings)
        return tl::unexpected{settings.error()};
    auto rows = m_store->rows(m_checkIn);
    if (!rows)
        return tl::unexpected{rows.error()};
    m_relationships = *std::move(people);
    m_settings = *std::move(settings);
    m_rows = *std::move(rows);
    std::ranges::sort(m_rows, {}, orderOf);
    m_days.clear();
    m_days.reserve(static_cast<qsizetype>(m_rows.size()));
    for (const EntryRow &row : m_rows)
        m_days.insert(row.id, row.day);
    return {};
}

QString Journal::path() const { return m_store->path(); }
bool Journal::isReadOnly() const { return m_store->isReadOnly(); }
bool Journal::isEncrypted() const { return m_store->isEncrypted(); }
Result<Findings> Journal::verify() const { return verifyJournal(path(), m_store->key()); }
JournalKey Journal::key() const { return m_store->key().copy(); }

Result<JournalInfo> Journal::info() const
{
    const auto trashed = m_store->trash();
    if (!trashed)
        return tl::unexpected{trashed.error()};
    return JournalInfo{.path = path(),
                       .schema = m_store->schemaVersion(),
                       .entries = static_cast<qint64>(m_rows.size()),
                       .trashed = static_cast<qint64>(trashed->size()),
                       .relationships = static_cast<qint64>(m_relationships.size()),
                       .encrypted = m_store->isEncrypted(),
                       .bytes = QFileInfo{path()}.size() + QFileInfo{path() + u"-wal"_s}.size()};
}

std::optional<int> Journal::rowOf(EntryId id) const
{
    const auto day = m_days.constFind(id);
    if (day == m_days.cend())
        return {};
    const auto sameDay = std::ranges::lower_bound(m_rows, *day, {}, &EntryRow::day);
    const auto row =
        std::find_if(sameDay, m_rows.end(), [id](const EntryRow &candidate) { return candidate.id == id; });
    return static_cast<int>(row - m_rows.begin());
}

Result<Entry> Journal::entry(EntryId id) const { return m_store->entry(id); }
Result<EntryId> Journal::find(QUuid uuid) const { return m_store->find(uuid); }

Result<std::vector<EntryExcerpt>> Journal::excerpts(std::span<const EntryId> ids) const
{
    return m_store->excerpts(ids);
}

Status Journal::prepare(Entry &entry) const
{
    if (entry.with != RelationshipId{} && relationship(entry.with) == nullptr)
        return failure(Error::Kind::Invalid, tr("The person this entry is about is not in the journal."));
    const auto stored = m_days.constFind(entry.id);
    const EntryRules rules{m_patterns, m_checkIn,
                           stored != m_days.cend() ? std::optional{*stored} : std::nullopt};
    if (Status fit = rules.check(entry); !fit)
        return fit;
    rules.normalise(entry);
    return {};
}

EntryRow Journal::rowFor(const Entry &entry) const
{
    const Scores scores = score(m_checkIn, entry.checkIn.answers);
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    EntryRow row{.id = entry.id,
                 .writtenAt = entry.writtenAt.toMSecsSinceEpoch(),
                 .with = entry.with,
                 .day = static_cast<qint32>(entry.day.toJulianDay()),
                 .anxiety = scores.anxiety.value_or(none),
                 .avoidance = scores.avoidance.value_or(none),
                 .anxietyAnswered = static_cast<quint8>(scores.anxietyAnswered),
                 .avoidanceAnswered = static_cast<quint8>(scores.avoidanceAnswered),
                 .starred = entry.starred};
    for (const PatternTag &tag : entry.patterns)
        if (const auto bit = m_patterns.indexOf(tag.id))
            row.patterns |= quint64{1} << *bit;
    for (const int step : entry.steps)
        row.steps = static_cast<quint16>(row.steps | (1U << step));
    return row;
}

void Journal::place(const EntryRow &row)
{
    const auto target = std::ranges::lower_bound(m_rows, orderOf(row), {}, orderOf);
    const auto to = static_cast<int>(target - m_rows.begin());
    if (const auto from = rowOf(row.id)) {
        const bool stays = to == *from || to == *from + 1;
        if (stays) {
            m_rows[static_cast<std::size_t>(*from)] = row;
            m_days.insert(row.id, row.day);
            emit entryChanged(*from);
            return;
        }
        emit entryAboutToMove(*from, to);
        const auto begin = m_rows.begin();
        if (to < *from)
            std::rotate(begin + to, begin + *from, begin + *from + 1);
        else
            std::rotate(begin + *from, begin + *from + 1, begin + to);
        const int now = to < *from ? to : to - 1;
        m_rows[static_cast<std::size_t>(now)] = row;
        m_days.insert(row.id, row.day);
        emit entryMoved(now);
        emit entryChanged(now);
        return;
    }
    emit entryAboutToBeAdded(to);
    m_rows.insert(target, row);
    m_days.insert(row.id, row.day);
    emit entryAdded(to);
}

void Journal::takeOut(EntryId id)
{
    const auto row = rowOf(id);
    if (!row)
        return;
    emit entryAboutToBeRemoved(*row);
    m_rows.erase(m_rows.begin() + *row);
    m_days.remove(id);
    emit entryRemoved(*row);
}

Result<EntryId> Journal::save(Entry entry)
{
    if (const Status fit = prepare(entry); !fit)
        return tl::unexpected{fit.error()};
    if (entry.id != EntryId{}) {
        const auto present = m_store->entry(entry.id);
        if (!present)
            return tl::unexpected{present.error()};
        entry.uuid = present->uuid;
        entry.writtenAt = present->writtenAt;
        if (*present == entry)
            return entry.id; // nothing changed: no version to keep
    }
    auto id = m_store->save(entry);
    if (!id)
        return id;
    entry.id = *id;
    place(rowFor(entry));
    return id;
}

Status Journal::setStarred(EntryId id, bool starred)
{
    const auto row = rowOf(id);
    if (!row)
        return failure(Error::Kind::NotFound, tr("This entry is not in the journal any more."));
    Status done = m_store->setStarred(id, starred);
    if (done) {
        m_rows[static_cast<std::size_t>(*row)].starred = starred;
        emit entryChanged(*row);
    }
    return done;
}

Status Journal::moveToTrash(EntryId id)
{
    Status done = m_store->setTrashed(id, QDateTime::currentDateTime());
    if (done) {
        takeOut(id);
        emit trashChanged();
    }
    return done;
}

Status Journal::restore(EntryId id)
{
    const auto entry = m_store->entry(id);
    if (!entry)
        return tl::unexpected{entry.error()};
    Status done = m_store->setTrashed(id, {});
    if (done) {
        place(rowFor(*entry));
        emit trashChanged();
    }
    return done;
}

Status Journal::erase(EntryId id)
{
    Status done = m_store->erase(id);
    if (done) {
        takeOut(id);
        emit trashChanged();
    }
    return done;
}

Result<std::vector<TrashedEntry>> Journal::trash() const { return m_store->trash(); }
Result<std::vector<Revision>> Journal::revisions(EntryId id) const { return m_store->revisions(id); }
Status Journal::keepDraft(const Entry &entry) { return m_store->keepDraft(entry); }
Status Journal::discardDraft(EntryId id) { return m_store->discardDraft(id); }
Result<std::vector<Draft>> Journal::drafts() const { return m_store->drafts(); }

std::vector<Observation> Journal::observations(RelationshipId with, Dimension dimension) const
{
    std::vector<Observation> observations;
    for (const EntryRow &row : m_rows) {
        const bool worry = dimension == Dimension::Anxiety;
        const double value = worry ? row.anxiety : row.avoidance;
        if (row.with == with && !std::isnan(value))
            observations.push_back({.day = static_cast<double>(row.day),
                                    .value = value,
                                    .answered = worry ? row.anxietyAnswered : row.avoidanceAnswered});
    }
    return observations;
}

} // namespace mooring
