// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/script.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::crash {

namespace {

using Kind = Step::Kind;

constexpr std::array names = {
    std::pair{Kind::Save, "save"},       std::pair{Kind::Draft, "draft"},
    std::pair{Kind::Discard, "discard"}, std::pair{Kind::Trash, "trash"},
    std::pair{Kind::Restore, "restore"}, std::pair{Kind::Star, "star"},
    std::pair{Kind::Import, "import"},   std::pair{Kind::Setting, "setting"},
};

QUuid uuidOf(int key)
{
    return QUuid::fromString(u"0b5d3e0a-0000-4000-8000-%1"_s.arg(key, 12, 16, QLatin1Char{'0'}));
}

EntryId idOf(const Journal &journal, int key)
{
    return key == 0 ? EntryId{} : journal.find(uuidOf(key)).value_or(EntryId{});
}

Status save(Journal &journal, const Step &step)
{
    Entry entry = entryFor(step.key, step.value);
    entry.id = idOf(journal, step.key);
    if (entry.id != EntryId{})
        if (const auto present = journal.entry(entry.id))
            entry.starred = present->starred;
    const auto id = journal.save(entry);
    return id ? Status{} : tl::unexpected{id.error()};
}

Status keepDraft(Journal &journal, const Step &step)
{
    Entry entry = entryFor(step.key, step.value);
    entry.id = idOf(journal, step.key);
    return journal.keepDraft(entry);
}

Status import(Journal &journal, const Step &step)
{
    JournalContents contents;
    for (int key = step.key; key < step.key + step.value; ++key) {
        PortableEntry &portable = contents.entries.emplace_back();
        portable.entry = entryFor(key, 1);
        portable.with = u"Sam"_s;
    }
    const auto outcome = journal.merge(contents, false);
    return outcome ? Status{} : tl::unexpected{outcome.error()};
}

QString entryDifference(const Journal &journal, int key, const Model::Kept &kept)
{
    const QString name = u"entry %1: "_s.arg(key);
    const EntryId id = idOf(journal, key);
    if (id == EntryId{})
        return name + u"not there"_s;
    const auto entry = journal.entry(id);
    if (!entry)
        return name + entry.error().message;
    const Entry expected = entryFor(key, kept.version);
    if (entry->body != expected.body || entry->title != expected.title
        || entry->checkIn.answers != expected.checkIn.answers || entry->steps != expected.steps)
        return name + u"other words or answers than version %1"_s.arg(kept.version);
    if (entry->starred != kept.starred)
        return name + u"star"_s;
    if (journal.rowOf(id).has_value() == kept.trashed)
        return name + u"trash"_s;
    return {};
}

QString draftDifference(const Journal &journal, const Model &model)
{
    const auto drafts = journal.drafts();
    if (!drafts)
        return drafts.error().message;
    if (static_cast<qsizetype>(drafts->size()) != model.drafts.size())
        return u"%1 drafts instead of %2"_s.arg(drafts->size()).arg(model.drafts.size());
    for (auto draft = model.drafts.cbegin(); draft != model.drafts.cend(); ++draft) {
        const QString body = entryFor(draft.key(), draft.value()).body;
        const EntryId id = idOf(journal, draft.key());
        if (std::none_of(drafts->begin(), drafts->end(),
                         [&](const Draft &kept) { return kept.entry.id == id && kept.entry.body == body; }))
            return u"draft of entry %1"_s.arg(draft.key());
    }
    return {};
}

int keyThat(const Model &model, bool trashed, quint32 random)
{
    QList<int> keys;
    for (auto entry = model.entries.cbegin(); entry != model.entries.cend(); ++entry)
        if (entry->trashed == trashed)
            keys.append(entry.key());
    return keys.isEmpty() ? 0 : keys.at(static_cast<qsizetype>(random % static_cast<quint32>(keys.size())));
}

} // namespace

QByteArray Step::text() const
{
    const auto *const name =
        std::find_if(names.begin(), names.end(), [this](const auto &known) { return known.first == kind; });
    return QByteArray{name->second} + ' ' + QByteArray::number(key) + ' ' + QByteArray::number(value);
}

std::optional<Step> Step::from(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split(' ');
    const auto *const name = std::find_if(names.begin(), names.end(),
                                          [&](const auto &known) { return parts.value(0) == known.second; });
    if (parts.size() != 3 || name == names.end())
        return {};
    return Step{name->first, parts.at(1).toInt(), parts.at(2).toInt()};
}

void Model::apply(const Step &step)
{
    switch (step.kind) {
    case Kind::Save:
        entries[step.key].version = step.value;
        break;
    case Kind::Draft:
        drafts[step.key] = step.value;
        break;
    case Kind::Discard:
        drafts.remove(step.key);
        break;
    case Kind::Trash:
        entries[step.key].trashed = true;
        break;
    case Kind::Restore:
        entries[step.key].trashed = false;
        break;
    case Kind::Star:
        entries[step.key].starred = step.value != 0;
        break;
    case Kind::Import:
        for (int key = step.key; key < step.key + step.value; ++key)
            entries[key].version = 1;
        break;
    case Kind::Setting:
        setting = step.value;
        break;
    }
}

Entry entryFor(int key, int version)
{
    QRandomGenerator random{static_cast<quint32>(key * 1009 + version)};
    Entry entry;
    entry.uuid = uuidOf(key == 0 ? 999'999 : key);
    entry.day = QDate{2026, 1, 1}.addDays(key % 50);
    entry.writtenAt = QDateTime{entry.day, QTime{21, 4}, Qt::UTC};
    entry.title = u"Entry %1, version %2"_s.arg(key).arg(version);
    const int words = 3 + (random.bounded(4) == 0 ? random.bounded(2500) : random.bounded(120));
    for (int i = 0; i < words; ++i)
        entry.body += u"w%1 "_s.arg(random.bounded(5000));
    entry.checkIn = {u"daily-1"_s,
                     {{u"ax1"_s, 1.0 + random.bounded(7)}, {u"ax2"_s, 1.0 + random.bounded(7)}}};
    entry.steps = {1 + random.bounded(9)};
    return entry;
}

Status perform(Journal &journal, const Step &step)
{
    switch (step.kind) {
    case Kind::Save:
        return save(journal, step);
    case Kind::Draft:
        return keepDraft(journal, step);
    case Kind::Discard:
        return journal.discardDraft(idOf(journal, step.key));
    case Kind::Trash:
        return journal.moveToTrash(idOf(journal, step.key));
    case Kind::Restore:
        return journal.restore(idOf(journal, step.key));
    case Kind::Star:
        return journal.setStarred(idOf(journal, step.key), step.value != 0);
    case Kind::Import:
        return import(journal, step);
    case Kind::Setting:
        return journal.setSetting(u"crash/value"_s, QString::number(step.value));
    }
    Q_UNREACHABLE();
}

Step nextStep(const Model &model, int firstKey, quint32 random)
{
    const int next = model.entries.isEmpty() ? firstKey : std::max(firstKey, model.entries.lastKey() + 1);
    const quint32 choice = random % 16;
    const int present = keyThat(model, false, random / 16);
    const int thrown = keyThat(model, true, random / 16);
    if (present == 0 || choice < 4)
        return {Kind::Save, next, 1};
    if (choice < 7)
        return {Kind::Save, present, model.entries.value(present).version + 1};
    if (choice == 7)
        return {Kind::Draft, present, static_cast<int>(random % 997)};
    if (choice == 8)
        return {Kind::Draft, 0, static_cast<int>(random % 997)};
    if (choice == 9 && !model.drafts.isEmpty())
        return {Kind::Discard, model.drafts.firstKey(), 0};
    if (choice == 10)
        return {Kind::Trash, present, 0};
    if (choice == 11 && thrown != 0)
        return {Kind::Restore, thrown, 0};
    if (choice == 12)
        return {Kind::Star, present, model.entries.value(present).starred ? 0 : 1};
    if (choice == 13)
        return {Kind::Import, next, 5};
    return {Kind::Setting, 0, static_cast<int>(random % 10'007)};
}

QString difference(const Journal &journal, const Model &model)
{
    const auto trash = journal.trash();
    if (!trash)
        return trash.error().message;
    const auto there = static_cast<qsizetype>(journal.rows().size() + trash->size());
    if (there != model.entries.size())
        return u"%1 entries instead of %2"_s.arg(there).arg(model.entries.size());
    for (auto entry = model.entries.cbegin(); entry != model.entries.cend(); ++entry)
        if (QString other = entryDifference(journal, entry.key(), *entry); !other.isEmpty())
            return other;
    if (journal.setting(u"crash/value"_s).toInt() != model.setting)
        return u"setting"_s;
    return draftDifference(journal, model);
}

} // namespace mooring::crash
