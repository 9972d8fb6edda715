// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/map.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace mooring {

namespace {

constexpr double middle = 4;
constexpr double halfScale = 3;
constexpr double nearMiddle = 0.17; // half a scale point, as a share of half the scale

double fromMiddle(double score) { return (score - middle) / halfScale; }

/// Distance to the cut in standard deviations; without spread the side is certain, and even on the cut
/// itself.
double standardised(double cut, double mean, double sd)
{
    const double distance = cut - mean;
    if (sd > 0)
        return distance / sd;
    return distance == 0 ? 0 : std::copysign(std::numeric_limits<double>::infinity(), distance);
}

AreaMasses normalised(const AreaMasses &raw)
{
    const AreaMasses kept{std::clamp(raw.secure, 0., 1.), std::clamp(raw.preoccupied, 0., 1.),
                          std::clamp(raw.dismissing, 0., 1.), std::clamp(raw.fearful, 0., 1.)};
    const double sum = kept.secure + kept.preoccupied + kept.dismissing + kept.fearful;
    return {kept.secure / sum, kept.preoccupied / sum, kept.dismissing / sum, kept.fearful / sum};
}

struct Share {
    double mass;
    Area area;
};

Share largest(const AreaMasses &masses)
{
    const std::array shares{Share{masses.secure, Area::Secure}, Share{masses.preoccupied, Area::Anxious},
                            Share{masses.dismissing, Area::Avoidant}, Share{masses.fearful, Area::Fearful}};
    return *std::ranges::max_element(shares, {}, &Share::mass);
}

} // namespace

AreaMasses areaMasses(const Position &position, double cut) { return areaMasses(position, cut, cut); }

AreaMasses areaMasses(const Position &position, double cutAnxiety, double cutAvoidance)
{
    const double h = standardised(cutAnxiety, position.anxiety, position.sdAnxiety);
    const double k = standardised(cutAvoidance, position.avoidance, position.sdAvoidance);
    const bool spread = position.sdAnxiety > 0 && position.sdAvoidance > 0;
    const double secure = bivariateNormal(h, k, spread ? position.rho : 0);
    const double dismissing = standardNormal(h) - secure;
    const double preoccupied = standardNormal(k) - secure;
    return normalised({secure, preoccupied, dismissing, 1 - secure - dismissing - preoccupied});
}

double insecurity(double anxiety, double avoidance)
{
    return std::hypot(anxiety - 1, avoidance - 1) / std::sqrt(72.);
}

double security(double anxiety, double avoidance) { return 1 - insecurity(anxiety, avoidance); }

double strategy(double anxiety, double avoidance)
{
    return (fromMiddle(anxiety) - fromMiddle(avoidance)) / std::numbers::sqrt2;
}

std::optional<double> angle(double anxiety, double avoidance)
{
    const double a = fromMiddle(anxiety);
    const double v = fromMiddle(avoidance);
    if (std::hypot(a, v) < nearMiddle)
        return std::nullopt;
    return std::atan2(v, a);
}

Placement placement(const Position &position)
{
    const auto [mass, area] = largest(areaMasses(position));
    if (mass >= .80)
        return {AreaLevel::Mostly, area};
    if (mass >= .60)
        return {AreaLevel::Leaning, area};
    const bool centred = std::abs(fromMiddle(position.anxiety)) < nearMiddle
                      && std::abs(fromMiddle(position.avoidance)) < nearMiddle;
    return {centred ? AreaLevel::NearMiddle : AreaLevel::InBetween, area};
}

QString areaName(Area area)
{
    switch (area) {
    case Area::Secure:
        return QCoreApplication::translate("Map", "secure area");
    case Area::Anxious:
        return QCoreApplication::translate("Map", "anxious area");
    case Area::Avoidant:
        return QCoreApplication::translate("Map", "avoidant area");
    case Area::Fearful:
        return QCoreApplication::translate("Map", "fearful area");
    }
    Q_UNREACHABLE();
}

QString placementWords(Placement placement)
{
    switch (placement.level) {
    case AreaLevel::Mostly:
        return QCoreApplication::translate("Map", "mostly in the %1 of the map")
            .arg(areaName(placement.area));
    case AreaLevel::Leaning:
        return QCoreApplication::translate("Map", "leaning towards the %1 of the map")
            .arg(areaName(placement.area));
    case AreaLevel::InBetween:
        return QCoreApplication::translate("Map", "in between the areas of the map");
    case AreaLevel::NearMiddle:
        return QCoreApplication::translate("Map", "near the middle of the map");
    }
    Q_UNREACHABLE();
}

} // namespace mooring
