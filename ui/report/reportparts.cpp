// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportparts.h"

#include "core/trends/effectwords.h"
#include "ui/report/reportcharts.h"
#include "ui/trends/differencewords.h"
#include "ui/trends/readingwords.h"
#include "ui/widgets/patternglyph.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <memory>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

// Px, 96 to the inch.
constexpr double partGap = 18, headingGap = 6, paragraphGap = 5, columnGap = 28;
constexpr double chartHeight = 194, mapWidth = 216, mapHeight = 206;
constexpr double glyph = 9, rowHeight = 20, barHeight = 9, barRoom = 40, countRoom = 52, rangeRoom = 104,
                 rangeHeight = 12;
constexpr std::size_t mostPatterns = 6, mostLinks = 4, mostEffects = 2, mostBrief = 20;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString number(int value) { return QLocale{}.toString(value); }

QString dateWords(QDate day) { return QLocale{}.toString(day, Words::tr("d MMMM yyyy")); }

QString daysWords(int days)
{
    return days == 1 ? Words::tr("1 day") : Words::tr("%1 days").arg(number(days));
}

QString peopleWords(const Report &report)
{
    QStringList names;
    for (const ReportPerson &person : report.people)
        names.append(nameWords(person.name));
    if (names.size() < 2)
        return names.join(QString{});
    const QString last = names.takeLast();
    return Words::tr("%1 and %2").arg(names.join(Words::tr(", ")), last);
}

/// A framed box around what is in it.
Block framed(const Block &inner, double width, double inset)
{
    Block box;
    box.height = inner.height + 2 * inset;
    const auto draw = [width, height = box.height](QPainter &painter) {
        painter.setPen(QPen{colour(paperPalette(), Colour::Outline), .75});
        painter.setBrush(colour(paperPalette(), Colour::Background));
        painter.drawRoundedRect(QRectF{0, 0, width, height}, 5, 5);
    };
    box.pieces.push_back({{}, draw, {}});
    for (Piece piece : inner.pieces) {
        piece.at += QPointF{inset + 2, inset};
        box.pieces.push_back(std::move(piece));
    }
    return box;
}

template <typename Paint>
Block picture(QSizeF size, const Paint &paint)
{
    Block block;
    block.height = size.height();
    block.pieces.push_back({{}, [=](QPainter &painter) { paint(painter, size); }, {}});
    return block;
}

Block overTimeBlock(const Report &report, const TrendsView &view, double width)
{
    Block block;
    block.add({Words::tr("Over time"), styles::subheading}, width);
    block.add(4);
    Block chart = picture({width, chartHeight},
                          [view](QPainter &painter, QSizeF size) { paintOverTime(painter, size, view); });
    for (Piece &piece : chart.pieces) {
        piece.at += QPointF{0, block.height};
        block.pieces.push_back(std::move(piece));
    }
    block.height += chart.height;
    QStringList marks;
    constexpr QChar unbreakable{QChar::Nbsp};
    for (std::size_t i = 0; i < view.data->marks.size(); ++i)
        marks.append(Words::tr("%1  %2, %3")
                         .arg(number(static_cast<int>(i) + 1), view.data->marks[i].words,
                              spanDate(report, view.data->marks[i].day))
                         .replace(u' ', unbreakable));
    if (!marks.isEmpty())
        block.add({marks.join(u"  \u00b7  "_s), styles::small}, width);
    return block;
}

Block mapBlock(const TrendsView &view)
{
    Block block;
    block.add({Words::tr("On the map"), styles::subheading}, mapWidth);
    block.add(4);
    Block map = picture({mapWidth, mapHeight},
                        [view](QPainter &painter, QSizeF size) { paintMap(painter, size, view); });
    map.pieces.front().at.ry() += block.height;
    block.pieces.push_back(std::move(map.pieces.front()));
    block.height += map.height;
    return block;
}

Block wordsBlock(const ReportPerson &person, double width)
{
    Block block;
    block.add({Words::tr("In words"), styles::subheading}, width);
    for (const QString &sentence : person.words) {
        block.add(paragraphGap);
        block.add({sentence, styles::body}, width);
    }
    for (const QString &note : person.quietWords) {
        block.add(paragraphGap);
        block.add({note, styles::small}, width);
    }
    return block;
}

void addPatternRow(Block &block, const ReportPattern &pattern, int most, double width)
{
    const double y = block.height;
    const double name = width - glyph - 8 - barRoom - countRoom;
    const auto sign = [group = pattern.group](QPainter &painter) {
        paintGlyph(painter, {0, 0, glyph, glyph}, group, true, paperPalette());
    };
    const auto bar = [pattern, most](QPainter &painter) {
        paintBar(painter, {barRoom, barHeight}, pattern.days * 1. / most, pattern.group);
    };
    const double middle = y + rowHeight / 2;
    block.pieces.push_back({{0, middle - glyph / 2}, sign, {}});
    block.pieces.push_back(lineOf(pattern.name, styles::body, {glyph + 8, y}, name - 4));
    block.pieces.push_back({{glyph + 8 + name, middle - barHeight / 2}, bar, {}});
    block.pieces.push_back(
        lineOf(daysWords(pattern.days), styles::small, {width - countRoom + 8, y + 2}, countRoom - 8));
    block.height += rowHeight;
}

Block patternsBlock(const ReportPerson &person, double width)
{
    Block block;
    block.add({Words::tr("What showed up"), styles::subheading}, width);
    block.add({Words::tr("days on which a way of reacting was marked"), styles::small}, width);
    block.add(4);
    const std::size_t shown = std::min(person.patterns.size(), mostPatterns);
    for (std::size_t i = 0; i < shown; ++i)
        addPatternRow(block, person.patterns[i], person.patterns.front().days, width);
    if (person.patterns.size() > shown)
        block.add({Words::tr("and %1 more, each less often")
                       .arg(number(static_cast<int>(person.patterns.size() - shown))),
                   styles::small},
                  width);
    if (person.patterns.empty())
        block.add({Words::tr("Nothing was marked in these days."), styles::muted}, width);
    return block;
}

double limitOf(std::span<const trends::Link> links)
{
    double farthest = .5;
    for (const trends::Link &link : links) {
        const auto [low, high] = link.believed->interval();
        farthest = std::max({farthest, std::abs(low), std::abs(high)});
    }
    return farthest;
}

/// The name with its range beside it, and both in words below.
void addLink(Block &block, const Report &report, const trends::Link &link, double limit, double width)
{
    const QString words =
        Words::tr("%1 %2 on %3 with it")
            .arg(dimensionName(link.dimension), differenceWords(*link.believed), daysWords(link.tagged));
    const auto draw = [link, limit](QPainter &painter) {
        paintDifference(painter, {rangeRoom, rangeHeight}, link.dimension, *link.believed, limit);
    };
    const double y = block.height + (styles::body.line - rangeHeight) / 2;
    block.pieces.push_back(
        lineOf(report.patternName(link.pattern), styles::body, {0, block.height}, width - rangeRoom - 10));
    block.pieces.push_back({{width - rangeRoom, y}, draw, {}});
    block.height += styles::body.line;
    block.add({words, styles::small}, width);
    block.add(3);
}

/// Why no link can be shown.
QString noLinksWords(const ReportPerson &person)
{
    using trends::Link;
    if (std::ranges::any_of(person.analysis.links, &Link::enoughDays))
        return Words::tr("Nothing goes clearly with either dimension so far.");
    return Words::tr("This needs %1 check-ins, %2 of them on days with a pattern and %3 on days without it.")
        .arg(number(Link::neededDays), number(Link::neededTagged), number(Link::neededUntagged));
}

Block linksBlock(const Report &report, const ReportPerson &person, double width)
{
    Block block;
    block.add({Words::tr("What goes together"), styles::subheading}, width);
    if (person.links.empty()) {
        block.add({noLinksWords(person), styles::small}, width);
        return block;
    }
    block.add({Words::tr("days with a pattern against other days, over all check-ins up to %1; lower to the "
                         "left, higher to the right. That they go together says nothing about which "
                         "comes first.")
                   .arg(spanDate(report, report.last)),
               styles::small},
              width);
    block.add(4);
    const auto shown = std::span{person.links}.first(std::min(person.links.size(), mostLinks));
    for (const trends::Link &link : shown)
        addLink(block, report, link, limitOf(shown), width);
    return block;
}

Block effectsBlock(const ReportPerson &person, const QStringList &stepTitles, double width)
{
    Block block;
    if (person.effects.empty())
        return block;
    block.add({Words::tr("Before and after"), styles::subheading}, width);
    const std::size_t first = person.effects.size() - std::min(person.effects.size(), mostEffects);
    for (const OccasionEffect &effect : std::span{person.effects}.subspan(first)) {
        const Occasion &occasion = effect.occasion;
        const QString what = occasion.step > 0 ? stepName(occasion.step, stepTitles) : occasion.words;
        QStringList sentences;
        for (const Dimension dimension : {Dimension::Anxiety, Dimension::Avoidance})
            if (effect.of(dimension).mayBeShown())
                sentences.append(
                    trends::stepWords(effect.of(dimension), dimension, what, occasion.day, QLocale{}));
        block.add(paragraphGap);
        block.add({sentences.join(u' '), styles::body}, width);
    }
    return block;
}

/// Two blocks side by side; one that is empty leaves its room to the other.
void placePair(Flow &flow, Block left, const Block &right, double leftWidth)
{
    if (right.height > 0)
        left.addBeside(right, left.height > 0 ? leftWidth + columnGap : 0);
    if (left.height > 0) {
        flow.space(14);
        flow.place(left);
    }
}

} // namespace

QString spanDate(const Report &report, QDate day)
{
    const bool oneYear = report.first.year() == report.last.year() && day.year() == report.last.year();
    return QLocale{}.toString(day, oneYear ? Words::tr("d MMM") : Words::tr("d MMM yyyy"));
}

QString nameWords(const QString &name) { return name.isEmpty() ? Words::tr("people in general") : name; }

QString stepName(int step, const QStringList &titles)
{
    const QString title = titles.value(step - 1);
    const QString words = Words::tr("Step %1").arg(number(step));
    return title.isEmpty() ? words : Words::tr("%1, %2").arg(words, title);
}

void addHeading(Flow &flow, const QString &words)
{
    flow.space(partGap);
    flow.keep(styles::heading.line + headingGap + 3 * styles::body.line);
    flow.write({words, styles::heading});
    flow.space(headingGap);
}

void addHead(Flow &flow, const Report &report)
{
    flow.write({report.title, styles::title});
    flow.space(4);
    flow.write({Words::tr("%1 to %2  ·  about %3")
                    .arg(dateWords(report.first), dateWords(report.last), peopleWords(report)),
                styles::body});
    flow.write({Words::tr("%1 in all  ·  written on %2  ·  checked in on %3  ·  put together on %4")
                    .arg(daysWords(static_cast<int>(report.days())), daysWords(report.daysWritten),
                         daysWords(report.daysCheckedIn), dateWords(report.made)),
                styles::muted});
    flow.space(10);
    constexpr double inset = 10;
    const double width = flow.width() - 2 * inset - 4;
    Block about;
    about.add({Words::tr("Self-reported in a private journal. Not a clinical measurement, not a diagnosis."),
               styles::subheading},
              width);
    about.add(3);
    about.add(
        {Words::tr("A check-in asks about two things, each from 1 (not at all) to 7 (very much): "
                   "closeness\u2011worry, fearing to lose somebody's closeness, and distance, keeping away "
                   "from it. Marks are single days, lines the level behind them, and bands show where that "
                   "level lies in 95 of 100 cases. Sentences speak to the person who wrote the journal."),
         styles::small},
        width);
    flow.place(framed(about, flow.width(), inset));
}

void addNotes(Flow &flow, const Report &report)
{
    if (report.notes.isEmpty())
        return;
    addHeading(flow, Words::tr("For this session"));
    const QStringList paragraphs = report.notes.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &paragraph : paragraphs) {
        flow.write({paragraph, styles::body});
        flow.space(paragraphGap);
    }
}

void addPerson(Flow &flow, const Report &report, const ReportPerson &person, const QStringList &stepTitles)
{
    addHeading(flow, Words::tr("About %1").arg(nameWords(person.name)));
    if (person.daysCheckedIn == 0) {
        flow.write({Words::tr("No check-ins in these days."), styles::muted});
        if (report.sections.patterns && !person.patterns.empty())
            placePair(flow, patternsBlock(person, flow.width() / 2), {}, flow.width() / 2);
        return;
    }
    const ReportSections &sections = report.sections;
    const TrendsView view = viewOf(report, person);
    if (sections.overTime)
        flow.place(overTimeBlock(report, view, flow.width()));
    placePair(flow, sections.map ? mapBlock(view) : Block{},
              sections.words
                  ? wordsBlock(person, sections.map ? flow.width() - mapWidth - columnGap : flow.width())
                  : Block{},
              mapWidth);
    const double half = (flow.width() - columnGap) / 2;
    placePair(flow, sections.patterns ? patternsBlock(person, half) : Block{},
              sections.links ? linksBlock(report, person, half) : Block{}, half);
    placePair(flow, sections.words ? effectsBlock(person, stepTitles, flow.width()) : Block{}, {}, 0);
}

void addInBrief(Flow &flow, std::span<const ReportPerson> people)
{
    if (people.empty())
        return;
    addHeading(flow, Words::tr("More people, in brief"));
    for (const ReportPerson &person : people.first(std::min(people.size(), mostBrief))) {
        QStringList parts{Words::tr("checked in on %1").arg(daysWords(person.daysCheckedIn))};
        for (const DimensionAnalysis *dimension : person.analysis.dimensions())
            if (const auto now = dimension->trend.now();
                person.daysCheckedIn > 0 && now && dimension->trend.eligibility().position.none())
                parts.append(Words::tr("%1 %2").arg(dimensionName(dimension->dimension), levelWords(*now)));
        flow.write({Words::tr("%1: %2").arg(nameWords(person.name), parts.join(u", "_s)), styles::body});
    }
    if (people.size() > mostBrief)
        flow.write({Words::tr("and %1 more").arg(number(static_cast<int>(people.size() - mostBrief))),
                    styles::small});
}

} // namespace mooring::ui
