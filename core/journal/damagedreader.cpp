// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/damagedreader.h"

#include "core/journal/checks.h"
#include "core/journal/checksums.h"
#include "core/journal/store.h"
#include "core/journal/tr.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace mooring {

using sqlite::Database;
using sqlite::Statement;

namespace {

constexpr qint64 mostEntries = 10'000'000; // a damaged number must not keep us for ever

/// Where ids of entries are found. When one can't be read another may tell how far they go.
constexpr std::array idQueries = {
    "SELECT max(id) FROM entry",
    "SELECT max(entry) FROM entry_text",
    "SELECT max(rowid) FROM entry INDEXED BY entry_relationship",
    "SELECT max(entry) FROM answer",
    "SELECT max(entry) FROM revision",
    "SELECT max(id) FROM entry_search_docsize",
};

QString named(QDate day) { return QLocale{}.toString(day, QLocale::LongFormat); }

class DamagedReader
{
public:
    DamagedReader(Store &store, Database db) : m_store{store}, m_db{std::move(db)}
    {
        m_salvaged.isListed = checks::quick(m_db).empty();
        attempt([this] { m_check.emplace(m_db, checksums::Check::Of::Entry, false); });
    }

    /// False when stopped.
    bool read(const Progress &progress);
    Salvaged take() { return std::move(m_salvaged); }

private:
    /// One entry as far as it goes.
    struct Parts {
        PortableEntry portable;
        bool hasFrame = false; ///< day, times, person
        bool hasTexts = false;
        bool hasTags = true;
    };

    /// Runs work; false when a page in its way can't be read.
    template <typename Work>
    static bool attempt(Work work)
    {
        try {
            work();
            return true;
        } catch (const sqlite::Exception &) {
            return false;
        }
    }
    template <typename T>
    void take(Result<T> read, T &into, const QString &loss)
    {
        if (read)
            into = *std::move(read);
        else
            lose(loss);
    }

    void lose(const QString &sentence) { m_salvaged.losses.append(sentence); }
    void readRecords();
    void readPeople();
    void readDrafts();
    qint64 lastId() const;
    void readEntry(EntryId id);
    void readFrame(EntryId id, Parts &parts);
    void readTexts(EntryId id, Parts &parts);
    void readTags(EntryId id, Parts &parts);
    void readVersions(EntryId id, Parts &parts);
    void mendFromVersions(Parts &parts);
    void sayWhatIsMissing(EntryId id, const Parts &parts);
    QString text(const Statement &row, int column);
    QString nameOf(RelationshipId id) const;

    Store &m_store;
    Database m_db;
    Salvaged m_salvaged;
    QMap<int, QString> m_patternKeys;
    QHash<EntryId, ImportSource> m_sources;
    QHash<EntryId, QUuid> m_uuids;
    std::optional<checksums::Check> m_check; ///< none if the journal is of a time before checksums
    QDate m_lastDay;
    bool m_garbled = false;
};

/// Characters that are none are replaced, and that is noted.
QString DamagedReader::text(const Statement &row, int column)
{
    m_garbled = m_garbled || !row.isWellFormed(column);
    return row.text(column).replace(QChar{0}, QChar{QChar::ReplacementCharacter});
}

QString DamagedReader::nameOf(RelationshipId id) const
{
    if (id == RelationshipId{})
        return {};
    const auto &people = m_salvaged.contents.relationships;
    const auto person = std::find_if(people.begin(), people.end(),
                                     [id](const Relationship &candidate) { return candidate.id == id; });
    return person != people.end() ? person->name : Tr::tr("Someone (%1)").arg(static_cast<qint64>(id));
}

void DamagedReader::readPeople()
{
    const bool whole = attempt([&] {
        Statement row{m_db, "SELECT id, uuid, name, kind, colour, archived FROM relationship ORDER BY id"};
        while (row.next()) {
            Relationship person{RelationshipId{row.integer(0)},
                                QUuid::fromString(row.text(1)),
                                text(row, 2),
                                relationshipKindFrom(row.text(3)),
                                row.text(4),
                                row.integer(5) != 0};
            m_salvaged.contents.relationships.push_back(std::move(person));
        }
    });
    if (!whole)
        lose(Tr::tr("Some names of people can't be read; their entries are about “Someone”."));
}

void DamagedReader::readRecords()
{
    JournalContents &contents = m_salvaged.contents;
    readPeople();
    const bool patterns = attempt([&] {
        Statement row{m_db, "SELECT id, key, own, name, meaning, pattern_group, hidden FROM pattern"};
        while (row.next()) {
            m_patternKeys.insert(static_cast<int>(row.integer(0)), row.text(1));
            if (row.integer(2) == 0)
                continue;
            Pattern own;
            own.id = row.text(1);
            own.own = true;
            own.name = text(row, 3);
            own.meaning = text(row, 4);
            own.group = patternGroupFrom(row.text(5)).value_or(PatternGroup::Both);
            own.hidden = row.integer(6) != 0;
            contents.ownPatterns.push_back(std::move(own));
        }
    });
    if (!patterns)
        lose(Tr::tr("Some patterns can't be read."));
    std::vector<Milestone> milestones;
    std::vector<Assessment> assessments;
    take(m_store.milestones(), milestones, Tr::tr("The milestones can't be read."));
    take(m_store.assessments(), assessments, Tr::tr("The questionnaires can't be read."));
    take(m_store.practices(), contents.practices, Tr::tr("The plans can't be read."));
    take(m_store.filters(), contents.filters, Tr::tr("The saved searches can't be read."));
    take(m_store.settings(), m_salvaged.settings, Tr::tr("The journal's settings can't be read."));
    take(m_store.importSources(), m_sources,
         Tr::tr(
             "Where imported entries came from can't be read; another import of the same may double them."));
    for (const Milestone &milestone : milestones)
        contents.milestones.push_back({milestone, nameOf(milestone.with)});
    for (const Assessment &assessment : assessments)
        contents.assessments.push_back({assessment, nameOf(assessment.with)});
}

qint64 DamagedReader::lastId() const
{
    qint64 last = 0;
    for (const char *sql : idQueries)
        attempt([&] { last = std::max(last, std::min(m_db.integer(sql), mostEntries)); });
    return last;
}

void DamagedReader::readFrame(EntryId id, Parts &parts)
{
    attempt([&] {
        Statement row{m_db,
                      "SELECT uuid, day, written_at, utc_offset, relationship, starred, checkin, trashed_at "
                      "FROM entry WHERE id = ?"};
        row.bind(static_cast<qint64>(id));
        if (!row.next())
            return;
        Entry &entry = parts.portable.entry;
        entry.uuid = QUuid::fromString(row.text(0));
        entry.day = QDate::fromString(row.text(1), Qt::ISODate);
        entry.writtenAt = QDateTime::fromMSecsSinceEpoch(row.integer(2), Qt::OffsetFromUTC,
                                                         static_cast<int>(row.integer(3)));
        parts.portable.with = nameOf(RelationshipId{row.integer(4)});
        entry.starred = row.integer(5) != 0;
        entry.checkIn.version = row.text(6);
        if (!row.isNull(7))
            parts.portable.trashedAt = QDateTime::fromMSecsSinceEpoch(row.integer(7));
        parts.hasFrame = entry.day.isValid();
    });
}

void DamagedReader::readTexts(EntryId id, Parts &parts)
{
    attempt([&] {
        Statement row{m_db, "SELECT title, body, what_happened, automatic, instead, extra FROM entry_text "
                            "WHERE entry = ?"};
        row.bind(static_cast<qint64>(id));
        if (!row.next())
            return;
        Entry &entry = parts.portable.entry;
        int column = 0;
        for (QString *field :
             {&entry.title, &entry.body, &entry.whatHappened, &entry.automatic, &entry.instead, &entry.extra})
            *field = text(row, column++);
        parts.hasTexts = true;
    });
}

void DamagedReader::readTags(EntryId id, Parts &parts)
{
    Entry &entry = parts.portable.entry;
    parts.hasTags = attempt([&] {
        Statement answers{m_db, "SELECT item, value FROM answer WHERE entry = ?"};
        answers.bind(static_cast<qint64>(id));
        while (answers.next())
            entry.checkIn.answers.insert(answers.text(0), answers.real(1));
    });
    parts.hasTags =
        attempt([&] {
            Statement patterns{m_db,
                               "SELECT pattern, source FROM entry_pattern WHERE entry = ? ORDER BY pattern"};
            patterns.bind(static_cast<qint64>(id));
            while (patterns.next())
                if (const QString key = m_patternKeys.value(static_cast<int>(patterns.integer(0)));
                    !key.isEmpty())
                    entry.patterns.append({key, patternSourceFrom(patterns.text(1))});
        })
        && parts.hasTags;
    parts.hasTags = attempt([&] {
                        Statement steps{m_db, "SELECT step FROM entry_step WHERE entry = ? ORDER BY step"};
                        steps.bind(static_cast<qint64>(id));
                        while (steps.next())
                            entry.steps.append(static_cast<int>(steps.integer(0)));
                    })
                 && parts.hasTags;
}

void DamagedReader::readVersions(EntryId id, Parts &parts)
{
    auto revisions = m_store.revisions(id);
    if (!revisions) {
        lose(Tr::tr("Earlier versions of an entry can't be read."));
        return;
    }
    std::reverse(revisions->begin(), revisions->end()); // oldest first
    for (Revision &revision : *revisions) {
        PortableEntry &version = parts.portable.versions.emplace_back();
        version.with = nameOf(revision.entry.with);
        version.entry = std::move(revision.entry);
        version.entry.writtenAt = revision.savedAt;
    }
}

/// What is missing is taken from the newest earlier version, if there is one, and that is said.
void DamagedReader::mendFromVersions(Parts &parts)
{
    Entry &entry = parts.portable.entry;
    const Entry *version = parts.portable.versions.empty() ? nullptr : &parts.portable.versions.back().entry;
    if (!parts.hasFrame) {
        entry.day = version != nullptr ? version->day : m_lastDay;
        entry.writtenAt = {};
        entry.uuid = version != nullptr ? version->uuid : QUuid{};
        lose(Tr::tr("An entry has lost its day and whom it is about; it was put on %1.")
                 .arg(named(entry.day)));
    }
    if (parts.hasTexts)
        return;
    if (version == nullptr) {
        lose(Tr::tr("The words of the entry of %1 can't be read.").arg(named(entry.day)));
        return;
    }
    entry.title = version->title;
    entry.body = version->body;
    entry.whatHappened = version->whatHappened;
    entry.automatic = version->automatic;
    entry.instead = version->instead;
    entry.extra = version->extra;
    lose(
        Tr::tr(
            "The words of the entry of %1 can't be read; those of its last earlier version took their place.")
            .arg(named(entry.day)));
}

void DamagedReader::sayWhatIsMissing(EntryId id, const Parts &parts)
{
    const QString day = named(parts.portable.entry.day);
    if (m_garbled)
        lose(Tr::tr("Some characters of the entry of %1 can't be read; each has \ufffd in its place.")
                 .arg(day));
    if (!parts.hasTags)
        lose(Tr::tr("Some answers, patterns or steps of the entry of %1 can't be read.").arg(day));
    if (m_garbled || !parts.hasTags || !parts.hasFrame || !parts.hasTexts)
        return;
    bool isAsWritten = true;
    if (attempt([&] { isAsWritten = !m_check || m_check->passes(static_cast<qint64>(id)); }))
        m_salvaged.proven += m_check && isAsWritten ? 1 : 0;
    if (!isAsWritten)
        lose(Tr::tr("The entry of %1 is not wholly as it was written; read it through.").arg(day));
}

void DamagedReader::readEntry(EntryId id)
{
    Parts parts;
    m_garbled = false;
    readFrame(id, parts);
    readTexts(id, parts);
    readTags(id, parts);
    const bool hasTags = !parts.portable.entry.checkIn.answers.isEmpty()
                      || !parts.portable.entry.patterns.isEmpty() || !parts.portable.entry.steps.isEmpty();
    if (!parts.hasFrame && !parts.hasTexts && !hasTags)
        return; // erased long ago, or gone without a trace
    readVersions(id, parts);
    if (!parts.hasFrame && !parts.hasTexts && parts.portable.versions.empty()) {
        lose(Tr::tr("Of one entry only its answers and tags can be read; it was left out."));
        return;
    }
    mendFromVersions(parts);
    Entry &entry = parts.portable.entry;
    if (!entry.day.isValid()) {
        lose(Tr::tr("One entry can't be placed on any day; it was left out."));
        return;
    }
    sayWhatIsMissing(id, parts);
    if (entry.uuid.isNull())
        entry.uuid = QUuid::createUuid();
    m_lastDay = entry.day;
    m_uuids.insert(id, entry.uuid);
    if (const auto source = m_sources.constFind(id); source != m_sources.cend())
        parts.portable.source = *source;
    m_salvaged.contents.entries.push_back(std::move(parts.portable));
}

void DamagedReader::readDrafts()
{
    const auto drafts = m_store.drafts();
    if (!drafts) {
        lose(Tr::tr("Unsaved writing can't be read."));
        return;
    }
    for (const Draft &draft : *drafts)
        m_salvaged.drafts.emplace_back(m_uuids.value(draft.entry.id), draft.entry);
}

bool DamagedReader::read(const Progress &progress)
{
    readRecords();
    const qint64 last = lastId();
    for (qint64 id = 1; id <= last; ++id) {
        if (id % 64 == 0 && progress && !progress(static_cast<double>(id) / static_cast<double>(last)))
            return false;
        readEntry(EntryId{id});
    }
    readDrafts();
    return true;
}

} // namespace

Result<Salvaged> readDamaged(const QString &copy, const JournalKey &key, const Progress &progress)
{
    auto store = Store::openDamaged(copy, key);
    if (!store)
        return tl::unexpected{store.error()};
    try {
        DamagedReader reader{**store, Store::connectDamaged(copy, key)};
        if (!reader.read(progress))
            return failure(Error::Kind::Cancelled, Tr::tr("Stopped, as you asked. Nothing was changed."));
        return reader.take();
    } catch (const sqlite::Exception &exception) {
        return tl::unexpected{Store::explainOpening(exception, copy, key)};
    }
}

} // namespace mooring
