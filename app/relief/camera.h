#pragma once

#include <QPointF>
#include <QRectF>

namespace thalweg::app {

/// A place in the block that is cut out of the landscape, or a direction there: x to the right and y up in the
/// plane, z the height. The block's middle is at x = y = 0, its base at z = 0, its longer side is 2.
struct Spot {
    double x = 0.0;
    double y = 0.0;
    double z = 0.0;

    friend bool operator==(const Spot&, const Spot&) = default;
};

inline Spot operator+(Spot a, Spot b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
inline Spot operator-(Spot a, Spot b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
inline Spot operator*(double s, Spot a) { return {s * a.x, s * a.y, s * a.z}; }
inline double dot(Spot a, Spot b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

/// From where the block is looked at. Angles in degrees.
struct Camera {
    static constexpr double kLeastTilt = 5.0;
    static constexpr double kMostTilt = 90.0; ///< from straight above, y pointing up as in the plane
    static constexpr double kLeastZoom = 0.25;
    static constexpr double kMostZoom = 40.0;
    static constexpr double kLeastExaggeration = 0.1;
    static constexpr double kMostExaggeration = 4.0;

    double azimuth = -32.0; ///< −180 … 180; 0: y points away
    double tilt = 38.0;
    double zoom = 1.0;
    QPointF pan;               ///< of the picture, in half sides of the block at zoom 1; y downwards
    double exaggeration = 1.0; ///< of heights

    Camera turned(double azimuthBy, double tiltBy) const; ///< kept within the limits, as all that follow
    Camera withExaggeration(double factor) const;

    friend bool operator==(const Camera&, const Camera&) = default;
};

/// What a camera sees of a block in a room: a mild perspective, in which the block fits the room at zoom 1
/// however it is turned.
class Projection {
public:
    /// Height of the block at an exaggeration of 1.
    static constexpr double kLift = 0.62;

    Projection() = default;
    /// half: half sides of the block, the longer one 1. room: pixels, not empty.
    Projection(const Camera& camera, QSizeF half, const QRectF& room);

    const Camera& camera() const { return m_camera; }
    const QRectF& room() const { return m_room; }
    QSizeF half() const { return m_half; }
    double lift() const { return kLift * m_camera.exaggeration; } ///< z of the block's top
    double unit() const { return m_unit; }                        ///< pixels of a length of 1 in the block's middle

    QPointF toPixel(Spot spot) const;

    /// 1 / distance from the eye along the direction of view: the greater, the nearer. It is linear over the
    /// picture of a plane.
    double nearness(Spot spot) const { return 1.0 / (kDistance - dot(spot - m_target, m_towards)); }

    /// A line of sight: eye + t · way, t > 0.
    struct Ray {
        Spot eye;
        Spot way;
    };
    Ray rayThrough(QPointF pixel) const;

    Spot right() const { return m_right; }
    Spot up() const { return m_up; }           ///< what points up in the picture
    Spot towards() const { return m_towards; } ///< from the block to the eye

    /// The same in a room whose pixels are so many times smaller.
    Projection scaled(double factor) const;

    /// A camera that shows the block closer (factor > 1), with what is at a pixel kept there.
    Camera zoomed(QPointF pixel, double factor) const;
    /// The same with the block's middle kept; small, it comes back to the room's.
    Camera zoomed(double factor) const;
    Camera panned(QPointF pixels) const;

private:
    static constexpr double kDistance = 7.0; ///< of the eye from the block's middle

    void fit();

    Camera m_camera;
    QSizeF m_half{1.0, 1.0};
    QRectF m_room{0.0, 0.0, 1.0, 1.0};
    double m_fit = 1.0; ///< pixels of a length of 1 at zoom 1
    QPointF m_centre;   ///< where the block's middle is without a pan
    double m_unit = 1.0;
    QPointF m_middle;
    Spot m_target;
    Spot m_right{1.0, 0.0, 0.0};
    Spot m_up{0.0, 1.0, 0.0};
    Spot m_towards{0.0, 0.0, 1.0};
};

} // namespace thalweg::app
