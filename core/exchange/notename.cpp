// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/notename.h"

#include "core/exchange/civilday.h"
#include "core/exchange/moment.h"
#include "core/exchange/tr.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// What a token of moment.js stands for in a name, and which part of the date it gives.
struct Token {
    QLatin1StringView token;
    QLatin1StringView shape;
    QChar part; ///< y, m (number), n (name of a month), d, t (day of the year), or a blank for none
};

constexpr QLatin1StringView word{R"([\p{L}.]+)"};

/// Longer ones first.
constexpr std::array tokens{Token{"YYYY"_L1, R"(\d{4})"_L1, u'y'},
                            Token{"gggg"_L1, R"(\d{4})"_L1, u' '},
                            Token{"GGGG"_L1, R"(\d{4})"_L1, u' '},
                            Token{"MMMM"_L1, word, u'n'},
                            Token{"MMM"_L1, word, u'n'},
                            Token{"DDDD"_L1, R"(\d{3})"_L1, u't'},
                            Token{"DDD"_L1, R"(\d{1,3})"_L1, u't'},
                            Token{"dddd"_L1, word, u' '},
                            Token{"ddd"_L1, word, u' '},
                            Token{"YY"_L1, R"(\d{2})"_L1, u'y'},
                            Token{"MM"_L1, R"(\d{2})"_L1, u'm'},
                            Token{"DD"_L1, R"(\d{2})"_L1, u'd'},
                            Token{"Do"_L1, R"(\d{1,2}\p{L}*\.?)"_L1, u'd'},
                            Token{"dd"_L1, word, u' '},
                            Token{"HH"_L1, R"(\d{2})"_L1, u' '},
                            Token{"hh"_L1, R"(\d{2})"_L1, u' '},
                            Token{"mm"_L1, R"(\d{2})"_L1, u' '},
                            Token{"ss"_L1, R"(\d{2})"_L1, u' '},
                            Token{"ww"_L1, R"(\d{2})"_L1, u' '},
                            Token{"WW"_L1, R"(\d{2})"_L1, u' '},
                            Token{"M"_L1, R"(\d{1,2})"_L1, u'm'},
                            Token{"D"_L1, R"(\d{1,2})"_L1, u'd'},
                            Token{"H"_L1, R"(\d{1,2})"_L1, u' '},
                            Token{"h"_L1, R"(\d{1,2})"_L1, u' '},
                            Token{"Q"_L1, R"(\d)"_L1, u' '},
                            Token{"w"_L1, R"(\d{1,2})"_L1, u' '},
                            Token{"W"_L1, R"(\d{1,2})"_L1, u' '},
                            Token{"E"_L1, R"(\d)"_L1, u' '},
                            Token{"e"_L1, R"(\d)"_L1, u' '},
                            Token{"d"_L1, R"(\d)"_L1, u' '},
                            Token{"A"_L1, "[AP]M"_L1, u' '},
                            Token{"a"_L1, "[ap]m"_L1, u' '}};

/// A regular expression, and for each of its groups the part it gives.
struct Shape {
    QString expression;
    QString parts;
};

Shape shapeOf(const QString &pattern)
{
    Shape shape;
    for (qsizetype i = 0; i < pattern.size();) {
        const qsizetype close = pattern.at(i) == u'[' ? pattern.indexOf(u']', i) : -1;
        if (close > i) {
            shape.expression += QRegularExpression::escape(pattern.sliced(i + 1, close - i - 1));
            i = close + 1;
            continue;
        }
        const auto *const token = std::find_if(tokens.begin(), tokens.end(), [&](const Token &each) {
            return QStringView{pattern}.sliced(i).startsWith(each.token);
        });
        if (token == tokens.end()) {
            shape.expression += QRegularExpression::escape(pattern.sliced(i, 1));
            ++i;
        } else {
            shape.expression += u'(' + QString{token->shape} + u')';
            shape.parts += token->part;
            i += token->token.size();
        }
    }
    return shape;
}

int digitsOf(const QString &text)
{
    static const QRegularExpression others{u"\\D"_s};
    return QString{text}.remove(others).toInt();
}

/// What the groups give, each part once; nothing when two of them differ.
std::optional<QHash<QChar, int>> valuesOf(const QRegularExpressionMatch &match, const QString &parts)
{
    QHash<QChar, int> values;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString found = match.captured(static_cast<int>(i + 1));
        const bool name = parts.at(i) == u'n';
        const int value = name ? monthFrom(found).value_or(0) : digitsOf(found);
        const QChar part = name ? QChar{u'm'} : parts.at(i);
        const int whole = part == u'y' && found.size() == 2 ? 2000 + value : value;
        if (part != u' ' && values.value(part, whole) != whole)
            return {};
        values.insert(part, whole);
    }
    return values;
}

QString withoutSuffix(const QString &name)
{
    static const QRegularExpression suffix{u"\\.(md|markdown|txt)$"_s,
                                           QRegularExpression::CaseInsensitiveOption};
    return QString{name}.remove(suffix);
}

/// "2025/03/01" at the end of a path.
std::optional<QDate> dayFromFolders(const QString &name)
{
    static const QRegularExpression folders{u"(?:^|/)(\\d{4})/(\\d{1,2})(?:[-_ ][^/]*)?/(\\d{1,2})$"_s};
    const auto match = folders.match(name);
    const QDate day{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    return match.hasMatch() && day.isValid() ? std::optional{day} : std::nullopt;
}

std::optional<QDate> dayInside(const QString &stem)
{
    static const QRegularExpression inside{u"(?<!\\d)(\\d{4})([-_.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)"_s};
    const auto match = inside.match(stem);
    const QDate day{match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()};
    return match.hasMatch() && day.isValid() ? std::optional{day} : std::nullopt;
}

} // namespace

std::optional<QDate> dayFromPattern(const QString &pattern, const QString &name)
{
    const Shape shape = shapeOf(pattern);
    const QRegularExpression expression{u"(?:^|/)"_s + shape.expression + u'$',
                                        QRegularExpression::CaseInsensitiveOption
                                            | QRegularExpression::UseUnicodePropertiesOption};
    const auto match = expression.match(withoutSuffix(name));
    const auto values = match.hasMatch() ? valuesOf(match, shape.parts) : std::nullopt;
    if (!values)
        return {};
    const int year = values->value(u'y');
    if (const int ofYear = values->value(u't'); ofYear > 0) {
        const QDate counted = QDate{year, 1, 1}.addDays(ofYear - 1);
        return counted.year() == year ? std::optional{counted} : std::nullopt;
    }
    const QDate day{year, values->value(u'm'), values->value(u'd')};
    return day.isValid() ? std::optional{day} : std::nullopt;
}

Result<QDate> dayOfNote(const QString &name, const Choices &choices)
{
    const QString path = withoutSuffix(name);
    const QString stem = QFileInfo{path}.fileName();
    std::optional<QDate> day = choices.names.isEmpty() ? std::nullopt : dayFromPattern(choices.names, path);
    if (!day)
        day = dayFrom(stem.left(10));
    if (!day)
        day = dayFromFolders(path);
    if (day)
        return *day;
    const auto whole = civilDay(stem, choices.dates);
    if (!whole)
        day = dayInside(stem);
    return day ? Result<QDate>{*day} : whole;
}

} // namespace mooring::exchange
