// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/invariants.h"

#include "core/analysis/analysis.h"
#include "core/analysis/analysisjson.h"
#include "core/attachment/map.h"

#include <QJsonDocument>

#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace mooring::fuzz {

namespace {

using trends::Level;

/// Eats the bytes from the front; zeros when there are none left.
class Bytes
{
public:
    explicit Bytes(std::span<const std::uint8_t> bytes) : m_bytes{bytes} {}

    bool empty() const { return m_bytes.empty(); }
    template <typename Number>
    Number take()
    {
        Number number{};
        const std::size_t count = std::min(sizeof number, m_bytes.size());
        std::memcpy(&number, m_bytes.data(), count);
        m_bytes = m_bytes.subspan(count);
        return number;
    }

private:
    std::span<const std::uint8_t> m_bytes;
};

double valueFrom(Bytes &bytes)
{
    switch (const auto kind = bytes.take<std::uint8_t>(); kind % 16) {
    case 0:
        return bytes.take<double>(); // any at all
    case 1:
        return std::numeric_limits<double>::quiet_NaN();
    case 2:
        return std::numeric_limits<double>::infinity();
    case 3:
        return 1;
    case 4:
        return 7;
    default:
        return 1 + 6 * static_cast<double>(bytes.take<std::uint8_t>()) / 255;
    }
}

/// Mostly some days on, now and then years, and back.
double dayFrom(Bytes &bytes, double before)
{
    const auto kind = bytes.take<std::uint8_t>();
    if (kind < 200)
        return before + kind % 4;
    if (kind < 230)
        return before + bytes.take<std::uint8_t>();
    if (kind < 250)
        return before + bytes.take<std::int16_t>();
    return bytes.take<double>();
}

class Check
{
public:
    void that(bool holds, const char *what)
    {
        if (!holds && m_broken.empty())
            m_broken = what;
    }
    void sane(const Level &level, const char *what)
    {
        that(std::isfinite(level.mean) && std::isfinite(level.variance) && level.variance >= 0, what);
        that(level.interval().contains(level.mean), what);
    }
    template <typename Optional>
    void saneIfAny(const Optional &level, const char *what)
    {
        if (level)
            sane(*level, what);
    }
    const std::string &broken() const { return m_broken; }

private:
    std::string m_broken;
};

void checkTrend(const trends::Trend &trend, Check &check)
{
    const trends::GridPosterior &posterior = trend.posterior();
    const double sum = std::accumulate(posterior.weights().begin(), posterior.weights().end(), 0.);
    check.that(std::abs(sum - 1) < 1e-9, "the weights add up to 1");
    check.that(std::isfinite(posterior.noiseVariance()) && posterior.noiseVariance() > 0, "noise is above 0");
    for (std::size_t row = 0; row < posterior.size(); ++row)
        check.sane(posterior.level(row), "the level of a day");
    for (std::size_t row = 1; row < posterior.size(); ++row)
        check.saneIfAny(posterior.at((trend.days()[row - 1].day + trend.days()[row].day) / 2),
                        "the level between two days");
    if (!trend.days().empty()) {
        check.saneIfAny(posterior.at(trend.days().front().day - 30), "the level before the first day");
        check.saneIfAny(posterior.at(trend.days().back().day + 30), "the level after the last day");
    }
    for (const int window : Analysis::windows)
        if (const auto change = trend.change(window))
            check.sane(change->delta, "a change");
}

void checkMap(const Analysis &analysis, Check &check)
{
    if (!analysis.findings.position)
        return;
    const AreaMasses mass = areaMasses(*analysis.findings.position);
    const std::array all{mass.secure, mass.preoccupied, mass.dismissing, mass.fearful};
    for (const double one : all)
        check.that(one >= 0 && one <= 1, "a mass lies between 0 and 1");
    check.that(std::abs(std::accumulate(all.begin(), all.end(), 0.) - 1) < 1e-9, "the masses add up to 1");
    check.that(std::abs(analysis.findings.position->rho) <= .9, "the correlation lies within .9");
}

void checkLinks(const Analysis &analysis, Check &check)
{
    for (const trends::Link &link : analysis.links) {
        check.saneIfAny(link.measured, "a measured link");
        check.saneIfAny(link.believed, "a believed link");
        check.that(link.chance >= 0 && link.chance <= 1, "a chance lies between 0 and 1");
        check.that(link.adjusted >= link.chance - 1e-12 && link.adjusted <= 1, "adjusting raises a chance");
        check.that(link.tagged >= 0 && link.untagged >= 0, "days are counted from 0");
        check.that(!link.holds() || link.enoughDays(), "nothing holds on too few days");
    }
}

void checkSteps(const Analysis &analysis, Check &check)
{
    for (const OccasionEffect &effect : analysis.occasions)
        for (const trends::StepEffect &one : {effect.anxiety, effect.avoidance})
            check.saneIfAny(one.shift, "a shift");
    for (const DimensionAnalysis *along : analysis.dimensions()) {
        check.that(along->changePoints.size() <= 2, "at most two change points");
        for (const trends::LevelShift &shift : along->changePoints)
            check.sane(shift.step, "the step of a change point");
    }
}

Subject subjectFrom(const Journey &journey)
{
    Subject subject{.today = QDate{2026, 1, 1},
                    .checkIns = {u"Sam"_s, journey.anxiety, journey.avoidance},
                    .days = {},
                    .occasions = {},
                    .patterns = {},
                    .others = {{u"Mum"_s, journey.avoidance, journey.anxiety}}};
    for (const auto &[day, patterns] : journey.tags)
        subject.days.push_back({day, patterns});
    for (int step = 1; step <= 9; ++step)
        subject.occasions.push_back({Occasion::Kind::Step, QDate{2020, 1, 1}.addDays(step * 40), step, {}});
    return subject;
}

} // namespace

Journey journeyFrom(std::span<const std::uint8_t> bytes)
{
    Bytes source{bytes};
    Journey journey;
    double day = dayNumber(QDate{2020, 1, 1});
    while (!source.empty()) {
        const double on = dayFrom(source, day);
        day = std::abs(on) < 1e7 ? on : day;
        const auto answered = source.take<std::uint8_t>();
        journey.anxiety.push_back({on, valueFrom(source), answered % 5});
        if (answered % 2 == 0)
            journey.avoidance.push_back({on, valueFrom(source), 3});
        journey.tags.emplace_back(on, source.take<std::uint16_t>());
    }
    return journey;
}

std::string brokenInvariant(const Journey &journey)
{
    const Analysis analysis = analyse(subjectFrom(journey));
    Check check;
    for (const DimensionAnalysis *along : analysis.dimensions())
        checkTrend(along->trend, check);
    checkMap(analysis, check);
    checkLinks(analysis, check);
    checkSteps(analysis, check);
    check.that(!QJsonDocument{toJson(analysis, QLocale::c())}.toJson().contains("nan"),
               "nothing is said to be nan");
    return check.broken();
}

} // namespace mooring::fuzz
