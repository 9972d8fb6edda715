// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/querywords.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QStringList>

#include <array>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mooring::ui::QueryWords)
};

// ">=5" after a colon; the longer signs come first because ">" begins ">=".
QString boundWords(const QString &value)
{
    const std::array<std::pair<QLatin1StringView, QString>, 5> signs{{{">="_L1, Words::tr("at least %1")},
                                                                      {"<="_L1, Words::tr("at most %1")},
                                                                      {">"_L1, Words::tr("above %1")},
                                                                      {"<"_L1, Words::tr("below %1")},
                                                                      {"="_L1, Words::tr("of %1")}}};
    for (const auto &[sign, words] : signs) {
        if (value.startsWith(sign))
            return words.arg(value.mid(sign.size()));
    }
    return Words::tr("of %1").arg(value);
}

QString dayWords(const QString &value)
{
    const auto day = QDate::fromString(value, Qt::ISODate);
    return day.isValid() ? QLocale{}.toString(day, Words::tr("d MMMM yyyy")) : value;
}

QString patternWords(const QString &idOrName, const PatternCatalogue &patterns)
{
    const auto *pattern = patterns.find(idOrName);
    return pattern ? pattern->name : idOrName;
}

} // namespace

QString partWords(const QueryPart &part, const PatternCatalogue &patterns)
{
    switch (part.kind) {
    case QueryPart::Kind::Word:
    case QueryPart::Kind::Phrase:
        return Words::tr("“%1”").arg(part.value);
    case QueryPart::Kind::Excluded:
        return Words::tr("without “%1”").arg(part.value);
    case QueryPart::Kind::With:
        return part.value.isEmpty() ? Words::tr("in general") : Words::tr("with %1").arg(part.value);
    case QueryPart::Kind::Tag:
        return patternWords(part.value, patterns);
    case QueryPart::Kind::Step:
        return Words::tr("step %1").arg(part.value);
    case QueryPart::Kind::From:
        return Words::tr("from %1").arg(dayWords(part.value));
    case QueryPart::Kind::To:
        return Words::tr("to %1").arg(dayWords(part.value));
    case QueryPart::Kind::Anxiety:
        return Words::tr("closeness‑worry %1").arg(boundWords(part.value));
    case QueryPart::Kind::Avoidance:
        return Words::tr("distance %1").arg(boundWords(part.value));
    case QueryPart::Kind::Starred:
        return Words::tr("starred");
    case QueryPart::Kind::Trashed:
        return Words::tr("in the trash");
    }
    Q_UNREACHABLE();
}

QString queryWords(const SearchQuery &query, const PatternCatalogue &patterns)
{
    QStringList words;
    for (const auto &part : query.parts)
        words += partWords(part, patterns);
    return words.join(u", "_s);
}

QString withoutPart(const QString &text, const QueryPart &part)
{
    const auto before = text.left(part.start).trimmed();
    const auto after = text.mid(part.start + part.length).trimmed();
    const QString gap = before.isEmpty() || after.isEmpty() ? QString{} : u" "_s;
    return before + gap + after;
}

} // namespace mooring::ui
