#include "plane/trail_ink.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <utility>

namespace thalweg::app {
namespace {

constexpr QSize kSize(96, 96);

std::vector<TrailPiece> curve(unsigned seed, double length)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> bend(-1.2, 1.2);
    std::vector<TrailPiece> pieces;
    QPointF at(48.0, 48.0);
    double angle = 0.0;
    for (int i = 0; i < 200; ++i) {
        angle += bend(random);
        const QPointF next = at + length * QPointF(std::cos(angle), std::sin(angle));
        pieces.push_back({at, next});
        at = next;
    }
    return pieces;
}

TrailInk inked(const std::vector<TrailPiece>& pieces, double width)
{
    TrailInk ink(kSize);
    std::vector<std::size_t> changed;
    for (const TrailPiece& piece : pieces)
        ink.add(piece, width, &TrailInk::Tile::stroke, changed);
    return ink;
}

int coverage(const TrailInk& ink, std::size_t tile, std::size_t pixel)
{
    return ink.tile(tile) ? ink.tile(tile)->stroke[pixel] : 0;
}

/// Distance of a pixel's centre from the nearest piece.
double distance(const std::vector<TrailPiece>& pieces, QPointF pixel)
{
    double least = 1e9;
    for (const TrailPiece& piece : pieces) {
        const QPointF way = piece.to - piece.from;
        const double along = QPointF::dotProduct(pixel - piece.from, way) / QPointF::dotProduct(way, way);
        const QPointF foot = piece.from + std::clamp(along, 0.0, 1.0) * way;
        least = std::min(least, std::hypot(pixel.x() - foot.x(), pixel.y() - foot.y()));
    }
    return least;
}

/// Whatever its pieces are, a trail covers what lies within half its width of its line.
TEST(TrailInk, CoversWhatIsNearTheLine)
{
    for (unsigned seed = 1; seed <= 12; ++seed)
        for (const double width : {2.0, 4.5}) {
            const auto pieces = curve(seed, seed % 2 == 0 ? 0.8 : 5.0);
            const TrailInk ink = inked(pieces, width);
            const auto across = std::size_t(ink.tilesAcross());
            for (std::size_t tile = 0; tile < across * std::size_t(ink.tilesDown()); ++tile)
                for (std::size_t pixel = 0; pixel < 1024; ++pixel) {
                    const QPointF centre(double(tile % across * 32 + pixel % 32) + 0.5,
                                         double(tile / across * 32 + pixel / 32) + 0.5);
                    const double share = std::clamp(0.5 * width + 0.5 - distance(pieces, centre), 0.0, 1.0);
                    ASSERT_NEAR(coverage(ink, tile, pixel), 255.0 * share, 1.5) << "seed " << seed;
                }
        }
}

/// A run that swings goes to and fro on one line; one that swings less and less is painted as it narrows.
TEST(TrailInk, PaintsALineToAndFroOnce)
{
    TrailInk ink(kSize);
    std::vector<std::size_t> changed;
    const QPointF a(10.0, 20.0);
    const QPointF b(40.0, 60.0);
    ink.add({a, b}, 3.0, &TrailInk::Tile::stroke, changed);
    EXPECT_FALSE(changed.empty());
    for (const TrailPiece& again : {TrailPiece{a, b}, {b, a}, {b + QPointF(0.01, 0.0), a}}) {
        changed.clear();
        ink.add(again, 3.0, &TrailInk::Tile::stroke, changed);
        EXPECT_TRUE(changed.empty());
    }
    ink.add({a, b}, 3.0, &TrailInk::Tile::halo, changed);
    EXPECT_FALSE(std::exchange(changed, {}).empty()) << "the halo is another thing";
    ink.add({a, b, true, false}, 3.0, &TrailInk::Tile::stroke, changed);
    EXPECT_FALSE(std::exchange(changed, {}).empty()) << "an end that is cut looks different";
    ink.add({a + QPointF(0.2, 0.0), b}, 3.0, &TrailInk::Tile::stroke, changed);
    EXPECT_FALSE(changed.empty());
}

TEST(TrailInk, LeavesOutNothingThatCanBeSeen)
{
    std::vector<TrailPiece> pieces;
    QPointF at(10.0, 48.0);
    for (int i = 0; i < 2000; ++i) {
        const double reach = 30.0 * std::pow(0.998, i) * (i % 2 == 0 ? 1.0 : -1.0);
        const QPointF next(48.0 + reach, 48.0 + 0.4 * reach);
        pieces.push_back({at, next});
        at = next;
    }
    const TrailInk ink = inked(pieces, 3.0);
    constexpr double kLevels = 255.0 / 16.0; // of grey: a sixteenth of a pixel
    for (std::size_t tile = 0; tile < 9; ++tile)
        for (std::size_t pixel = 0; pixel < 1024; ++pixel) {
            const QPointF centre(double(tile % 3 * 32 + pixel % 32) + 0.5, double(tile / 3 * 32 + pixel / 32) + 0.5);
            const double share = std::clamp(2.0 - distance(pieces, centre), 0.0, 1.0);
            ASSERT_NEAR(coverage(ink, tile, pixel), 255.0 * share, kLevels);
        }
}

/// A dash ends where it is cut, across its line, though pixels there are covered in part.
TEST(TrailInk, IsCutWhereADashEnds)
{
    TrailInk ink(kSize);
    std::vector<std::size_t> changed;
    ink.add({{8.0, 16.0}, {20.25, 16.0}, true, true}, 6.0, &TrailInk::Tile::stroke, changed);
    EXPECT_EQ(coverage(ink, 0, 16 * 32 + 7), 0);
    EXPECT_EQ(coverage(ink, 0, 16 * 32 + 8), 255);
    EXPECT_EQ(coverage(ink, 0, 16 * 32 + 19), 255);
    EXPECT_NEAR(coverage(ink, 0, 16 * 32 + 20), 64, 1);
    EXPECT_EQ(coverage(ink, 0, 16 * 32 + 21), 0);
    EXPECT_EQ(coverage(ink, 0, 19 * 32 + 12), 0);
    EXPECT_EQ(coverage(ink, 0, 18 * 32 + 12), 255);
}

} // namespace
} // namespace thalweg::app
