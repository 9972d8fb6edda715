// SPDX-License-Identifier: GPL-3.0-or-later
// The search language: text to SearchQuery.
#include "core/journal/search.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("mooring::SearchQuery", text); }

/// A piece of the input: an optional minus, an optional key before a colon, and a value that may have been
/// quoted.
struct Token {
    qsizetype start = 0;
    qsizetype length = 0;
    bool negated = false;
    bool quoted = false;
    QString key; ///< lower case, without the colon
    QString value;
};

class Tokenizer
{
public:
    explicit Tokenizer(const QString &text) : m_text{text} {}

    bool next(Token &token)
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        if (m_at >= m_text.size())
            return false;
        token = {};
        token.start = m_at;
        if (m_text.at(m_at) == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
            token.negated = true;
            ++m_at;
        }
        readKey(token);
        readValue(token);
        token.length = m_at - token.start;
        return true;
    }

private:
    void readKey(Token &token)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text.at(end).isLetter())
            ++end;
        if (end == m_at || end >= m_text.size() || m_text.at(end) != u':')
            return;
        token.key = m_text.sliced(m_at, end - m_at).toLower();
        m_at = end + 1;
    }

    void readValue(Token &token)
    {
        if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
            token.quoted = true;
            const qsizetype close = m_text.indexOf(u'"', m_at + 1);
            const qsizetype end = close < 0 ? m_text.size() : close; // still being typed: up to here
            token.value = m_text.sliced(m_at + 1, end - m_at - 1);
            m_at = close < 0 ? end : close + 1;
            return;
        }
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace())
            ++m_at;
        token.value = m_text.sliced(from, m_at - from);
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

bool hasLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// "2026", "2026-01" or "2026-01-15" as the first or the last day it names.
std::optional<QDate> dayNamed(const QString &text, bool last)
{
    const QStringList fields = text.split(u'-');
    if (fields.size() > 3 || fields.first().size() != 4)
        return {};
    bool allNumbers = true;
    const auto number = [&](int index, int otherwise) {
        if (index >= fields.size())
            return otherwise;
        bool isNumber = false;
        const int value = fields.at(index).toInt(&isNumber);
        allNumbers = allNumbers && isNumber;
        return value;
    };
    const int year = number(0, 0);
    const int month = number(1, last ? 12 : 1);
    if (!allNumbers || !QDate::isValid(year, month, 1))
        return {};
    const int day = number(2, last ? QDate{year, month, 1}.daysInMonth() : 1);
    const QDate date{year, month, day};
    return allNumbers && date.isValid() ? std::optional{date} : std::nullopt;
}

std::optional<ScoreBound> boundFrom(QString text)
{
    using Compare = ScoreBound::Compare;
    constexpr std::array signs = {
        std::pair{">="_L1, Compare::AtLeast}, std::pair{"<="_L1, Compare::AtMost},
        std::pair{">"_L1, Compare::More},     std::pair{"<"_L1, Compare::Less},
        std::pair{"="_L1, Compare::Equal},
    };
    Compare compare = Compare::Equal;
    for (const auto &[sign, meaning] : signs) {
        if (text.startsWith(sign)) {
            compare = meaning;
            text.remove(0, sign.size());
            break;
        }
    }
    bool isNumber = false;
    const double value = text.replace(u',', u'.').toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional{ScoreBound{compare, value}} : std::nullopt;
}

/// Each returns false, with the reason, when it cannot read the token's value.
struct Reader {
    SearchQuery &query;
    QString reason;

    bool name(const Token &token)
    {
        if (!token.quoted && token.value.isEmpty()) {
            reason = tr("“with:” needs a name, as in with:Sam.");
            return false;
        }
        query.with.append(token.value);
        return true;
    }

    bool tag(const Token &token)
    {
        if (token.value.isEmpty()) {
            reason = tr("“tag:” needs a pattern, as in tag:withdrawal.");
            return false;
        }
        query.tags.append(token.value);
        return true;
    }

    bool step(const Token &token)
    {
        const int number = token.value.toInt();
        if (number < 1 || number > 9) {
            reason = tr("“step:” needs a number from 1 to 9.");
            return false;
        }
        query.steps.append(number);
        return true;
    }

    bool day(const Token &token, bool last)
    {
        const auto date = dayNamed(token.value, last);
        if (!date) {
            reason = tr("“%1:” needs a date like 2026, 2026-01 or 2026-01-15.").arg(token.key);
            return false;
        }
        (last ? query.to : query.from) = date;
        return true;
    }

    bool bound(const Token &token, std::vector<ScoreBound> &bounds)
    {
        const auto bound = boundFrom(token.value);
        if (!bound) {
            reason = tr("“%1:” needs a number, as in %1:>5 or %1:<=3.").arg(token.key);
            return false;
        }
        bounds.push_back(*bound);
        return true;
    }

    bool is(const Token &token)
    {
        const QString what = token.value.toLower();
        if (what == "starred"_L1)
            return query.starred = true;
        if (what == "trashed"_L1)
            return query.trashed = true;
        reason = tr("“is:” is followed by starred or trashed.");
        return false;
    }
};

using PartKind = QueryPart::Kind;

std::optional<PartKind> kindOf(const Token &token)
{
    constexpr std::array keys = {
        std::pair{"with"_L1, PartKind::With},
        std::pair{"tag"_L1, PartKind::Tag},
        std::pair{"step"_L1, PartKind::Step},
        std::pair{"from"_L1, PartKind::From},
        std::pair{"to"_L1, PartKind::To},
        std::pair{"anxiety"_L1, PartKind::Anxiety},
        std::pair{"avoidance"_L1, PartKind::Avoidance},
        std::pair{"is"_L1, PartKind::Starred},
    };
    for (const auto &[key, kind] : keys)
        if (token.key == key)
            return kind;
    return {};
}

bool readOperator(PartKind kind, const Token &token, Reader &reader)
{
    switch (kind) {
    case PartKind::With:
        return reader.name(token);
    case PartKind::Tag:
        return reader.tag(token);
    case PartKind::Step:
        return reader.step(token);
    case PartKind::From:
        return reader.day(token, false);
    case PartKind::To:
        return reader.day(token, true);
    case PartKind::Anxiety:
        return reader.bound(token, reader.query.anxiety);
    case PartKind::Avoidance:
        return reader.bound(token, reader.query.avoidance);
    case PartKind::Starred:
    case PartKind::Trashed:
        return reader.is(token);
    case PartKind::Word:
    case PartKind::Phrase:
    case PartKind::Excluded:
        break;
    }
    Q_UNREACHABLE();
}

void readWords(const Token &token, SearchQuery &query)
{
    if (!hasLetters(token.value))
        return; // punctuation alone: nothing the index could hold
    const PartKind kind = token.negated ? PartKind::Excluded
                        : token.quoted  ? PartKind::Phrase
                                        : PartKind::Word;
    QStringList &list = token.negated ? query.excluded : token.quoted ? query.phrases : query.words;
    list.append(token.value);
    query.parts.push_back({kind, token.value, token.start, token.length});
}

void readToken(const Token &token, SearchQuery &query)
{
    if (token.key.isEmpty()) {
        readWords(token, query);
        return;
    }
    const auto kind = kindOf(token);
    if (!kind || token.negated) {
        const QString reason = kind ? tr("“-” goes before a word, not before “%1:”.").arg(token.key)
                                    : tr("“%1:” is not something to search by.").arg(token.key);
        query.problems.push_back({token.start, token.length, reason});
        return;
    }
    Reader reader{query, {}};
    if (!readOperator(*kind, token, reader)) {
        query.problems.push_back({token.start, token.length, reader.reason});
        return;
    }
    const bool trashed = *kind == PartKind::Starred && token.value.toLower() == "trashed"_L1;
    query.parts.push_back({trashed ? PartKind::Trashed : *kind, token.value, token.start, token.length});
}

} // namespace

bool ScoreBound::holds(double score) const
{
    // A mean of thirds: compared as it is shown, not to the last bit.
    constexpr double tolerance = 1e-4;
    const double difference = score - value;
    switch (compare) {
    case Compare::Less:
        return difference < -tolerance;
    case Compare::AtMost:
        return difference <= tolerance;
    case Compare::Equal:
        return std::abs(difference) <= tolerance;
    case Compare::AtLeast:
        return difference >= -tolerance;
    case Compare::More:
        return difference > tolerance;
    }
    Q_UNREACHABLE();
}

SearchQuery parseQuery(const QString &text)
{
    SearchQuery query;
    QString clean = text;
    clean.replace(QChar::Null, u' ');
    Tokenizer tokens{clean};
    for (Token token; tokens.next(token);)
        readToken(token, query);
    return query;
}

} // namespace mooring
