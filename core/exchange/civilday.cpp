// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/civilday.h"

#include "core/exchange/moment.h"
#include "core/exchange/tr.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

QString plain(QString word)
{
    word = word.toLower();
    while (word.endsWith(u'.'))
        word.chop(1);
    return word;
}

/// English first: "mar" is March before it is anything else.
QList<QLocale> languages()
{
    QList<QLocale> all{QLocale::c(), QLocale{}};
    for (const auto language :
         {QLocale::German, QLocale::French, QLocale::Spanish, QLocale::Italian, QLocale::Portuguese,
          QLocale::Dutch, QLocale::Polish, QLocale::Czech, QLocale::Swedish, QLocale::Danish,
          QLocale::NorwegianBokmal, QLocale::Finnish, QLocale::Russian, QLocale::Ukrainian})
        all.append(QLocale{language});
    return all;
}

QHash<QString, int> monthNames()
{
    QHash<QString, int> names;
    const auto add = [&names](const QString &name, int month) {
        if (!plain(name).isEmpty() && !names.contains(plain(name)))
            names.insert(plain(name), month);
    };
    const QList<QLocale> locales = languages();
    for (const QLocale &locale : locales)
        for (int month = 1; month <= 12; ++month)
            for (const auto length : {QLocale::LongFormat, QLocale::ShortFormat}) {
                add(locale.monthName(month, length), month);
                add(locale.standaloneMonthName(month, length), month);
            }
    names.insert(u"sept"_s, 9);
    return names;
}

/// Words beside a date that say nothing more.
QSet<QString> idleWords()
{
    QSet<QString> words{u"at"_s, u"um"_s, u"on"_s, u"of"_s, u"de"_s, u"del"_s, u"st"_s, u"nd"_s, u"rd"_s,
                        u"th"_s, u"t"_s,  u"年"_s, u"月"_s, u"日"_s, u"년"_s,  u"월"_s, u"일"_s};
    const QList<QLocale> locales = languages();
    for (const QLocale &locale : locales)
        for (int day = 1; day <= 7; ++day)
            for (const auto length : {QLocale::LongFormat, QLocale::ShortFormat}) {
                words.insert(plain(locale.dayName(day, length)));
                words.insert(plain(locale.standaloneDayName(day, length)));
            }
    return words;
}

tl::unexpected<Error> noDay(const QString &text)
{
    return failure(Error::Kind::NotFound, Tr::tr("“%1” is no day of the calendar").arg(text));
}

/// As in Arabic, whose digits are others.
QString withLatinDigits(QString text)
{
    for (QChar &c : text)
        if (c.isDigit())
            c = QChar{u'0' + c.digitValue()};
    return text;
}

/// What a text holds of a date: its numbers as they stand, the month if it is a word.
struct DateParts {
    QStringList numbers;
    std::optional<int> month;
    bool strange = false; ///< there are words that belong to no date
};

DateParts partsOf(const QString &text)
{
    static const QRegularExpression part{u"\\d+|[\\p{L}.]*\\p{L}[\\p{L}.]*"_s,
                                         QRegularExpression::UseUnicodePropertiesOption};
    static const QSet<QString> idle = idleWords();
    DateParts parts;
    for (auto matches = part.globalMatch(withLatinDigits(text)); matches.hasNext();) {
        const QString found = matches.next().captured();
        if (found.front().isDigit())
            parts.numbers.append(found);
        else if (const auto month = monthFrom(found); month && !parts.month)
            parts.month = month;
        else if (!idle.contains(plain(found)))
            parts.strange = true;
    }
    return parts;
}

int yearFrom(const QString &number) { return number.size() <= 2 ? 2000 + number.toInt() : number.toInt(); }

/// Two numbers of which one is the day and one the month.
Result<QDate> eitherWay(int first, int second, int year, const QString &text, Choices::Dates dates)
{
    const QDate dayFirst{year, second, first};
    const QDate monthFirst{year, first, second};
    if (!dayFirst.isValid() && !monthFirst.isValid())
        return noDay(text);
    const bool sure = !dayFirst.isValid() || !monthFirst.isValid() || first == second;
    if (sure)
        return dayFirst.isValid() ? dayFirst : monthFirst;
    if (dates == Choices::Dates::Unsaid && text.contains(u'.')) // nobody writes the month first with dots
        dates = Choices::Dates::DayFirst;
    if (text.contains(u'月') || text.contains(u'월')) // "3月1日", and never the other way
        dates = Choices::Dates::MonthFirst;
    if (dates == Choices::Dates::Unsaid)
        return failure(
            Error::Kind::Invalid,
            Tr::tr("“%1” can be two days; say whether the day or the month comes first").arg(text));
    return dates == Choices::Dates::DayFirst ? dayFirst : monthFirst;
}

/// With the month as a word: a day, and a year unless it is given.
QDate namedDay(const DateParts &parts, std::optional<int> year)
{
    if (parts.numbers.size() == 1 && year)
        return {*year, *parts.month, parts.numbers.constFirst().toInt()};
    if (parts.numbers.size() != 2)
        return {};
    const bool yearFirst = parts.numbers.constFirst().size() == 4;
    return {yearFrom(parts.numbers.at(yearFirst ? 0 : 1)), *parts.month,
            parts.numbers.at(yearFirst ? 1 : 0).toInt()};
}

/// The halves of the day, before noon and after it.
enum class Half { Before, After };

/// Takes the word for the half off a clock of twelve hours: behind it, or before it as in Chinese and Korean.
std::optional<Half> takeHalf(QString &clock)
{
    constexpr auto options =
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
    static const QRegularExpression before{
        uR"(^(?:오전|上午|午前|öö)\s*|\s*(?:a\.?\s?m\.?|오전|上午|午前|π\.\s?μ\.|öö|ص)$)"_s, options};
    static const QRegularExpression after{
        uR"(^(?:오후|下午|午後|ös)\s*|\s*(?:p\.?\s?m\.?|오후|下午|午後|μ\.\s?μ\.|ös|م)$)"_s, options};
    const bool isBefore = clock.contains(before);
    if (!isBefore && !clock.contains(after))
        return {};
    clock.remove(isBefore ? before : after);
    return isBefore ? Half::Before : Half::After;
}

} // namespace

std::optional<int> monthFrom(const QString &word)
{
    static const QHash<QString, int> names = monthNames();
    const auto month = names.constFind(plain(word));
    return month == names.cend() ? std::nullopt : std::optional{*month};
}

std::optional<QTime> clockFrom(const QString &text)
{
    static const QRegularExpression clock{uR"(^(\d{1,2})(?:[:.]|\s?h\s?)(\d\d)(?::(\d\d)(?:\.\d+)?)?$)"_s,
                                          QRegularExpression::UseUnicodePropertiesOption};
    QString digits = withLatinDigits(text.trimmed());
    const auto half = takeHalf(digits);
    const auto match = clock.match(digits);
    if (!match.hasMatch())
        return {};
    int hour = match.captured(1).toInt();
    if (half) {
        if (hour < 1 || hour > 12)
            return {};
        hour = hour % 12 + (*half == Half::After ? 12 : 0);
    }
    const QTime time{hour, match.captured(2).toInt(), match.captured(3).toInt()};
    return time.isValid() ? std::optional{time} : std::nullopt;
}

Result<QDate> civilDay(const QString &text, Choices::Dates dates, std::optional<int> year)
{
    if (const auto iso = dayFrom(text)) // the most common one, at once
        return *iso;
    const DateParts parts = partsOf(text);
    const QStringList &numbers = parts.numbers;
    if (parts.strange)
        return noDay(text);
    QDate day;
    if (parts.month)
        day = namedDay(parts, year);
    else if (numbers.size() == 1 && numbers.constFirst().size() == 8)
        day = QDate::fromString(numbers.constFirst(), u"yyyyMMdd"_s);
    else if (numbers.size() == 2 && year)
        return eitherWay(numbers.at(0).toInt(), numbers.at(1).toInt(), *year, text, dates);
    else if (numbers.size() == 3 && numbers.constFirst().size() == 4)
        day = {numbers.at(0).toInt(), numbers.at(1).toInt(), numbers.at(2).toInt()};
    else if (numbers.size() == 3 && numbers.at(0).size() <= 2 && numbers.at(1).size() <= 2)
        return eitherWay(numbers.at(0).toInt(), numbers.at(1).toInt(), yearFrom(numbers.at(2)), text, dates);
    return day.isValid() ? Result<QDate>{day} : noDay(text);
}

Choices::Dates shownOrder(const QStringList &texts)
{
    static const QRegularExpression pair{uR"((?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}(?!\d))"_s};
    bool dayFirst = false;
    bool monthFirst = false;
    for (const QString &text : texts) {
        const auto match = pair.match(text);
        const int first = match.captured(1).toInt();
        const int second = match.captured(2).toInt();
        dayFirst = dayFirst || (first > 12 && second <= 12);
        monthFirst = monthFirst || (second > 12 && first <= 12 && first > 0);
    }
    if (dayFirst == monthFirst)
        return Choices::Dates::Unsaid;
    return dayFirst ? Choices::Dates::DayFirst : Choices::Dates::MonthFirst;
}

namespace {

/// "2026-03-01" alone or with "21:04" behind it, which nearly all are.
std::optional<CivilMoment> usualMoment(const QString &text)
{
    constexpr qsizetype daySize = 10;
    const auto day = dayFrom(text.first(std::min(daySize, text.size())));
    if (!day || text.size() == daySize)
        return day ? std::optional{CivilMoment{*day, {}}} : std::nullopt;
    const bool divided = text.at(daySize) == u' ' || text.at(daySize) == u'T';
    const auto time = divided ? usualClockFrom(QStringView{text}.sliced(daySize + 1)) : std::nullopt;
    return time ? std::optional{CivilMoment{*day, time}} : std::nullopt;
}

} // namespace

Result<CivilMoment> civilMoment(const QString &text, Choices::Dates dates)
{
    if (const auto usual = usualMoment(text))
        return *usual;
    static const QRegularExpression tail{
        uR"((?:^|[\sT,])(\d{1,2}[:h]\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[AaPp]\.?\s?[Mm]\.?)?)\s*$)"_s,
        QRegularExpression::UseUnicodePropertiesOption};
    const auto match = tail.match(text);
    const auto time = match.hasMatch() ? clockFrom(match.captured(1)) : std::nullopt;
    if (match.hasMatch() && !time)
        return failure(Error::Kind::Invalid, Tr::tr("“%1” is no time of day").arg(match.captured(1)));
    const auto day = civilDay((match.hasMatch() ? text.first(match.capturedStart()) : text).trimmed(), dates);
    if (!day)
        return tl::unexpected<Error>{day.error()};
    return CivilMoment{*day, time};
}

QDateTime localMoment(QDate day, std::optional<QTime> time)
{
    if (!time)
        return {};
    const QDateTime local{day, *time};
    return local.isValid() ? local.toOffsetFromUtc(local.offsetFromUtc()) : QDateTime{};
}

} // namespace mooring::exchange
