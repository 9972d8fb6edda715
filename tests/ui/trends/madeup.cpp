// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/trends/madeup.h"

#include "tests/support/journals.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <random>

namespace mooring::test {

using namespace Qt::StringLiterals;

std::vector<MadeUpDay> randomWalk(const QString &with, QDate last, int days, unsigned seed)
{
    std::mt19937 random{seed};
    // The standard distributions differ between libraries; sums of uniforms do not.
    const auto uniform = [&] { return static_cast<double>(random()) / 4294967296.; };
    const auto normal = [&] {
        double sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += uniform();
        return sum;
    };
    const auto answer = [&](double level) {
        return std::clamp(std::round((level + .6 * normal()) * 2) / 2, 1., 7.);
    };
    double anxiety = 4.6, avoidance = 3;
    std::vector<MadeUpDay> made;
    for (int i = days; i > 0; --i) {
        anxiety = std::clamp(anxiety + .07 * normal(), 1.5, 6.5);
        avoidance = std::clamp(avoidance + .05 * normal(), 1.5, 6.5);
        if (i == 1 || uniform() < .66)
            made.push_back({last.addDays(1 - i), with, answer(anxiety), answer(avoidance)});
    }
    return made;
}

std::vector<MadeUpDay> everyOtherDay(const QString &with, QDate last, int count)
{
    std::vector<MadeUpDay> made;
    for (int i = 0; i < count; ++i)
        made.push_back(
            {last.addDays(2 * (i + 1 - count)), with, i % 2 == 0 ? 3. : 3.5, i % 3 == 0 ? 2. : 2.5});
    return made;
}

void write(Journal &journal, const std::vector<MadeUpDay> &days)
{
    JournalContents contents;
    for (const MadeUpDay &day : days) {
        PortableEntry portable;
        portable.entry = entryOn(day.day, {});
        portable.entry.uuid = QUuid::createUuid();
        portable.entry.checkIn = answersFor(day.anxiety, day.avoidance);
        portable.with = day.with;
        contents.entries.push_back(std::move(portable));
    }
    ASSERT_TRUE(journal.merge(contents, false).has_value());
}

ui::TrendsView viewOfSam(const Journal &journal, ui::TimeRange range, ui::Shown shown)
{
    QLocale::setDefault(QLocale{u"en_GB"_s});
    const auto data = std::make_shared<const ui::TrendsData>(
        ui::trendsData(ui::trendsSource(journal, idOf(journal, u"Sam"_s), today, {})));
    return {data, ui::daysOf(range, today, data->firstCheckIn()), shown};
}

ui::WrittenEntry writtenOn(QDate day, quint64 patterns)
{
    return {static_cast<qint32>(day.toJulianDay()), patterns};
}

RelationshipId idOf(const Journal &journal, const QString &name)
{
    const auto *relationship = journal.relationship(name);
    return relationship != nullptr ? relationship->id : RelationshipId{};
}

} // namespace mooring::test
