#pragma once

#include <cmath>

namespace thalweg {

/// A place in the plane of parameters, θ = (x, y); also a vector there.
struct Point {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const Point&, const Point&) = default;
};

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
inline Point operator*(double s, Point a) { return {s * a.x, s * a.y}; }
inline double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
inline double norm(Point a) { return std::hypot(a.x, a.y); }
inline double distance(Point a, Point b) { return norm(a - b); }
inline bool isFinite(Point a) { return std::isfinite(a.x) && std::isfinite(a.y); }

/// A rectangle of the plane, closed, with xmin < xmax and ymin < ymax.
struct Domain {
    double xmin = -1.0;
    double xmax = 1.0;
    double ymin = -1.0;
    double ymax = 1.0;

    constexpr double width() const { return xmax - xmin; }
    constexpr double height() const { return ymax - ymin; }
    constexpr Point centre() const { return {xmin + 0.5 * width(), ymin + 0.5 * height()}; }
    constexpr bool contains(Point p) const
    {
        return xmin <= p.x && p.x <= xmax && ymin <= p.y && p.y <= ymax;
    }
    double diagonal() const { return std::hypot(width(), height()); }

    friend bool operator==(const Domain&, const Domain&) = default;
};

} // namespace thalweg
