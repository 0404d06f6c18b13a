#pragma once

#include "relief/relief_picture.h"
#include "scene/scene.h"

/// Landscapes for the relief's tests.
namespace thalweg::app::tests {

inline const std::atomic<bool> kGoOn = false;

inline SurfacePointer formula(const char* text)
{
    return std::get<ResolvedSurface>(resolve({std::string(), text, {}})).surface;
}

inline FieldRequest fieldRequest(const char* text, const Domain& domain = {-1.0, 1.0, -1.0, 1.0})
{
    return {{formula(text), domain, {300, 300}, 1.0, &lightTheme(), MapField::Loss}, false};
}

inline HeightFieldPointer field(const char* text, const Domain& domain = {-1.0, 1.0, -1.0, 1.0}, int nodes = 10'000)
{
    return heightField(fieldRequest(text, domain), nodes, kGoOn);
}

inline ReliefPicturePointer picture(HeightFieldPointer field, const Camera& camera = {}, bool isFine = true,
                                    QSize size = {400, 300})
{
    return paintRelief({std::move(field), camera, QRectF(QPointF(), size), size, 1.0, isFine, &lightTheme()}, kGoOn);
}

} // namespace thalweg::app::tests
