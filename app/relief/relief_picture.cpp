#include "relief/relief_picture.h"

#include "relief/relief_mesh.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace thalweg::app {

namespace {

constexpr int kBandRows = 48; ///< of the picture, painted at a time
constexpr int kFine = 2;      ///< samples a side of a pixel
constexpr int kQuickStride = 2;
constexpr double kLineWidth = 1.0;

/// The mean of some samples, each premultiplied; a channel at a time.
QRgb mean(const QRgb* upper, const QRgb* lower)
{
    const auto channel = [&](int shift) {
        const auto of = [shift](QRgb pixel) { return (pixel >> shift) & 0xffU; };
        return (of(upper[0]) + of(upper[1]) + of(lower[0]) + of(lower[1]) + 2U) / 4U << shift;
    };
    return channel(24) | channel(16) | channel(8) | channel(0);
}

/// Puts a band of samples, fine ones or not, into the picture.
void take(const Canvas& canvas, int samples, int firstRow, ReliefPicture& picture)
{
    const int width = picture.image.width();
    for (int row = 0; row < canvas.rows() / samples; ++row) {
        auto* pixels = reinterpret_cast<QRgb*>(picture.image.bits() + (firstRow + row) * picture.image.bytesPerLine());
        float* nearness = &picture.nearness[std::size_t(firstRow + row) * std::size_t(width)];
        const QRgb* upper = canvas.row(row * samples);
        const QRgb* lower = canvas.row(row * samples + samples - 1);
        const float* first = canvas.nearness(row * samples);
        const float* second = canvas.nearness(row * samples + samples - 1);
        for (int i = 0; i < width; ++i) {
            const int at = i * samples;
            pixels[i] = samples == 1 ? upper[i] : mean(upper + at, lower + at);
            // The farthest: what stands at an edge is rather seen than hidden.
            nearness[i] = samples == 1 ? first[i]
                                       : std::min({first[at], first[at + 1], second[at], second[at + 1]});
        }
    }
}

/// Gives bands to threads until all are painted.
template <class Paint> void shareBands(int rows, const Paint& paint)
{
    std::atomic<int> next = 0;
    const auto work = [&] {
        for (int first = next.fetch_add(kBandRows); first < rows; first = next.fetch_add(kBandRows))
            paint(first, std::min(kBandRows, rows - first));
    };
    std::vector<std::thread> others;
    const int helpers = std::min(int(std::thread::hardware_concurrency()), rows / kBandRows) - 1;
    for (int i = 0; i < helpers; ++i)
        others.emplace_back(work);
    work();
    for (std::thread& other : others)
        other.join();
}

} // namespace

bool ReliefPicture::hides(Spot spot) const
{
    constexpr double kThickness = 0.03; // of the ground, in lengths of the block
    const QPointF pixel = request.pixelRatio * projection.toPixel(spot);
    const double x = std::floor(pixel.x());
    const double y = std::floor(pixel.y());
    if (!(x >= 0.0 && y >= 0.0 && x < image.width() && y < image.height()))
        return false;
    const double ground = nearness[std::size_t(y) * std::size_t(image.width()) + std::size_t(x)];
    return ground > 0.0 && 1.0 / projection.nearness(spot) - 1.0 / ground > kThickness;
}

ReliefPicturePointer paintRelief(const ReliefRequest& request, const std::atomic<bool>& cancelled)
{
    auto picture = std::make_shared<ReliefPicture>();
    picture->request = request;
    picture->projection = Projection(request.camera, request.field->half(), request.room);
    const QSize size = (QSizeF(request.size) * request.pixelRatio).toSize().expandedTo({1, 1});
    picture->image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    picture->nearness.resize(std::size_t(size.width()) * std::size_t(size.height()));
    const int samples = request.isFine ? kFine : 1;
    const double scale = samples * request.pixelRatio;
    const ReliefMesh mesh(*request.field, picture->projection.scaled(scale), request.isFine ? 1 : kQuickStride);
    const ReliefInks inks(*request.field, *request.theme, kLineWidth * scale);
    picture->image.bits(); // detached before threads write to it
    shareBands(size.height(), [&](int firstRow, int rows) {
        if (cancelled)
            return;
        Canvas canvas(samples * size.width(), samples * firstRow, samples * rows);
        mesh.paint(canvas, samples * firstRow, inks, request.field->isPlain());
        take(canvas, samples, firstRow, *picture);
    });
    return picture;
}

} // namespace thalweg::app
