// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace mooring {

/// A place on the map with its uncertainty: means and standard deviations on the 1..7 scale, correlation
/// -1..1.
struct Position {
    double anxiety = 4, avoidance = 4;
    double sdAnxiety = 0, sdAvoidance = 0;
    double rho = 0;
};

/// The probability that each quarter of the map holds the place; adds up to 1. Never stored, never shown as a
/// percentage.
struct AreaMasses {
    double secure = 0, preoccupied = 0, dismissing = 0, fearful = 0;
};

enum class Area { Secure, Anxious, Avoidant, Fearful };
enum class AreaLevel { Mostly, Leaning, InBetween, NearMiddle };

/// What may be said about a place. `area` matters for Mostly and Leaning only.
struct Placement {
    AreaLevel level = AreaLevel::InBetween;
    Area area = Area::Secure;

    friend bool operator==(Placement, Placement) = default;
};

/// P(X <= x) of a standard normal.
double standardNormal(double x);

/// P(X <= h, Y <= k) of a standard bivariate normal, -1 <= rho <= 1; error below 1e-12. h and k may be
/// infinite. Plackett's identity integrated by adaptive Gauss-Legendre quadrature (after Drezner & Wesolowsky
/// 1990).
double bivariateNormal(double h, double k, double rho);

/// `cut` divides both axes; an SD of 0 makes that axis certain.
AreaMasses areaMasses(const Position &position, double cut = 4);
AreaMasses areaMasses(const Position &position, double cutAnxiety, double cutAvoidance);

/// 0 at the secure corner (1, 1) to 1 at the fearful corner (7, 7); security is 1 - insecurity.
double insecurity(double anxiety, double avoidance);
double security(double anxiety, double avoidance);

/// Above 0 the alarm goes up (closeness-worry leads), below 0 it goes down (distance leads); -sqrt 2 to
/// sqrt 2.
double strategy(double anxiety, double avoidance);

/// Direction seen from the middle, radians, 0 towards more closeness-worry, pi/2 towards more distance;
/// absent within half a scale point of the middle, where it means nothing.
std::optional<double> angle(double anxiety, double avoidance);

/// Mostly from .80, leaning from .60, else near the middle or in between.
Placement placement(const Position &position);

/// "secure area", "anxious area", "avoidant area", "fearful area"
QString areaName(Area area);
/// "mostly in the secure area of the map", "leaning towards the …", "in between the areas of the map", "near
/// the middle of the map"
QString placementWords(Placement placement);

} // namespace mooring
