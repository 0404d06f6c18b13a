#pragma once

#include "relief/camera.h"
#include "relief/height_field.h"
#include "theme/theme.h"

#include <QImage>

#include <atomic>
#include <memory>
#include <vector>

namespace thalweg::app {

/// What a picture of a relief is to show. Plain values: workers get a copy.
struct ReliefRequest {
    HeightFieldPointer field; ///< not null
    Camera camera;
    QRectF room;  ///< where the block stands, in the pixels of the view
    QSize size;   ///< of the view, not empty
    double pixelRatio = 1.0; ///< pixels of the picture per pixel of the view
    bool isFine = true;      ///< with smooth edges and all nodes; else quickly
    const Theme* theme = nullptr;

    friend bool operator==(const ReliefRequest&, const ReliefRequest&) = default;
};

/// The ground in three dimensions, with how near each pixel is. Never changed once it is painted.
struct ReliefPicture {
    ReliefRequest request;
    Projection projection; ///< into the pixels of the view
    QImage image;          ///< transparent where nothing is
    std::vector<float> nearness; ///< of each pixel of the image; 0 where nothing is

    /// Whether the ground hides a place. Lines that lie on it do not count as hidden.
    bool hides(Spot spot) const;
};

using ReliefPicturePointer = std::shared_ptr<const ReliefPicture>;

/// Paints with all cores. Half done when it is cancelled.
ReliefPicturePointer paintRelief(const ReliefRequest& request, const std::atomic<bool>& cancelled);

} // namespace thalweg::app
