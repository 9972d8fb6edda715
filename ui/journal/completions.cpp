// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/completions.h"

#include "core/journal/journal.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t offersAtMost = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mooring::ui::Completions)
};

struct Operator {
    QLatin1StringView key;
    const char *meaning = nullptr;
};

constexpr std::array operators{
    Operator{"with:"_L1, QT_TRANSLATE_NOOP("mooring::ui::Completions", "about someone")},
    Operator{"tag:"_L1, QT_TRANSLATE_NOOP("mooring::ui::Completions", "a pattern that showed up")},
    Operator{"step:"_L1, QT_TRANSLATE_NOOP("mooring::ui::Completions", "a step you practised, 1 to 9")},
    Operator{"from:"_L1, QT_TRANSLATE_NOOP("mooring::ui::Completions", "on or after a day, month or year")},
    Operator{"to:"_L1, QT_TRANSLATE_NOOP("mooring::ui::Completions", "up to a day, month or year")},
    Operator{"anxiety:>"_L1, QT_TRANSLATE_NOOP("mooring::ui::Completions", "closeness‑worry above a number")},
    Operator{"anxiety:<"_L1, QT_TRANSLATE_NOOP("mooring::ui::Completions", "closeness‑worry below a number")},
    Operator{"avoidance:>"_L1, QT_TRANSLATE_NOOP("mooring::ui::Completions", "distance above a number")},
    Operator{"avoidance:<"_L1, QT_TRANSLATE_NOOP("mooring::ui::Completions", "distance below a number")},
    Operator{"is:starred"_L1, QT_TRANSLATE_NOOP("mooring::ui::Completions", "entries with a star")},
    Operator{"is:trashed"_L1, QT_TRANSLATE_NOOP("mooring::ui::Completions", "entries in the trash")},
};

// A name of several words matches at each of them: "danger" finds "Reading danger into small signs".
bool hasWordFrom(const QString &name, QStringView beginning)
{
    for (qsizetype at = 0; at >= 0 && at < name.size();) {
        if (QStringView{name}.mid(at).startsWith(beginning, Qt::CaseInsensitive))
            return true;
        const auto space = name.indexOf(u' ', at);
        at = space < 0 ? -1 : space + 1;
    }
    return false;
}

QString quotedIfNeeded(const QString &name) { return name.contains(u' ') ? u'"' % name % u'"' : name; }

void addPeople(Completions &completions, QStringView beginning, const Journal &journal)
{
    for (const auto &someone : journal.relationships()) {
        if (hasWordFrom(someone.name, beginning))
            completions.offers.push_back(
                {Words::tr("with %1").arg(someone.name), "with:"_L1 % quotedIfNeeded(someone.name), {}});
    }
}

// Those whose name begins with it first, then those where a later word or the id does.
void addPatterns(Completions &completions, QStringView beginning, const Journal &journal)
{
    std::vector<Completion> later;
    for (const auto &pattern : journal.patterns().all()) {
        Completion offer{pattern.name, "tag:"_L1 % quotedIfNeeded(pattern.id), pattern.group};
        if (pattern.name.startsWith(beginning, Qt::CaseInsensitive))
            completions.offers.push_back(std::move(offer));
        else if (hasWordFrom(pattern.name, beginning)
                 || pattern.id.startsWith(beginning, Qt::CaseInsensitive))
            later.push_back(std::move(offer));
    }
    std::ranges::move(later, std::back_inserter(completions.offers));
}

void addOperators(Completions &completions, QStringView beginning)
{
    for (const auto &one : operators) {
        if (one.key.startsWith(beginning, Qt::CaseInsensitive) && one.key.size() > beginning.size())
            completions.offers.push_back({Words::tr(one.meaning), QString{one.key}, {}});
    }
}

// Whitespace ends a piece unless it is quoted.
qsizetype pieceStart(QStringView text)
{
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'"')
            quoted = !quoted;
        else if (text.at(at).isSpace() && !quoted)
            start = at + 1;
    }
    return start;
}

void addFor(Completions &completions, QStringView piece, const Journal &journal)
{
    const auto valueOf = [piece](QLatin1StringView key) {
        auto value = piece.mid(key.size());
        return value.startsWith(u'"') ? value.mid(1) : value;
    };
    completions.afterOperator = piece.contains(u':');
    if (piece.startsWith("with:"_L1, Qt::CaseInsensitive))
        addPeople(completions, valueOf("with:"_L1), journal);
    else if (piece.startsWith("tag:"_L1, Qt::CaseInsensitive))
        addPatterns(completions, valueOf("tag:"_L1), journal);
    else
        addOperators(completions, piece);
    if (!completions.afterOperator && piece.size() > 1) {
        addPeople(completions, piece, journal);
        addPatterns(completions, piece, journal);
    }
}

} // namespace

Completions completionsAt(const QString &text, qsizetype caret, const Journal &journal)
{
    Completions completions;
    completions.start = pieceStart(QStringView{text}.left(caret));
    completions.length = caret - completions.start;
    const auto piece = QStringView{text}.mid(completions.start, completions.length);
    if (piece.isEmpty() || piece.startsWith(u'"') || piece.startsWith(u'-'))
        return completions;
    addFor(completions, piece, journal);
    // What stands there already is not an offer.
    std::erase_if(completions.offers, [piece](const Completion &offer) { return offer.insert == piece; });
    if (completions.offers.size() > offersAtMost)
        completions.offers.resize(offersAtMost);
    return completions;
}

} // namespace mooring::ui
