#include "relief/relief_picture.h"

#include "app/relief/formula.h"
#include "relief/ground_course.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thalweg::app {
namespace {

using tests::field;
using tests::fieldRequest;
using tests::kGoOn;
using tests::picture;

const Camera kFromAbove{0.0, 90.0, 1.0, {}, 1.0};
const Camera kFromTheFront{0.0, 20.0, 1.0, {}, 1.0};

QPoint pixelOf(const ReliefPicture& picture, Point at)
{
    const Spot spot = picture.request.field->spotAt(at, picture.projection.lift());
    return (picture.request.pixelRatio * picture.projection.toPixel(spot)).toPoint();
}

Spot spotOn(const ReliefPicture& picture, Point at)
{
    return picture.request.field->spotAt(at, picture.projection.lift());
}

TEST(ReliefPicture, LevelGroundHasTheColourOfItsScale)
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        ReliefRequest request = picture(field("2"), kFromAbove)->request;
        request.theme = theme;
        const QRgb middle = paintRelief(request, kGoOn)->image.pixel(200, 150);
        EXPECT_NEAR(qRed(middle), qRed(mapColour(*theme, 0.5)), 1);
        EXPECT_NEAR(qGreen(middle), qGreen(mapColour(*theme, 0.5)), 1);
        EXPECT_NEAR(qBlue(middle), qBlue(mapColour(*theme, 0.5)), 1);
    }
}

/// Terraces: level almost everywhere, so that light changes no colour.
TEST(ReliefPicture, HasThePlanesColours)
{
    const HeightFieldPointer terraces = field("tanh(60*x)");
    const ReliefPicturePointer seen = picture(terraces, kFromAbove);
    for (const Point at : {Point{-0.7, 0.1}, {0.6, -0.3}}) {
        const double value = std::tanh(60.0 * at.x);
        const QRgb expected = mapColour(lightTheme(), terraces->colours.position(value));
        const QRgb found = seen->image.pixel(pixelOf(*seen, at));
        EXPECT_NEAR(qRed(found), qRed(expected), 2);
        EXPECT_NEAR(qGreen(found), qGreen(expected), 2);
        EXPECT_NEAR(qBlue(found), qBlue(expected), 2);
    }
}

TEST(ReliefPicture, LightComesFromTheLeft)
{
    const ReliefPicturePointer ridge = picture(field("-abs(x)"), kFromTheFront);
    const QRgb left = ridge->image.pixel(pixelOf(*ridge, {-0.525, 0.0}));
    const QRgb right = ridge->image.pixel(pixelOf(*ridge, {0.525, 0.0}));
    EXPECT_GT(qGray(left), qGray(right) + 20);
}

TEST(ReliefPicture, AHillHidesWhatIsBehindIt)
{
    const ReliefPicturePointer hill = picture(field("exp(-8*(x^2 + y^2))"), kFromTheFront);
    EXPECT_TRUE(hill->hides(spotOn(*hill, {0.0, 0.5})));
    EXPECT_FALSE(hill->hides(spotOn(*hill, {0.0, -0.5})));
    EXPECT_FALSE(hill->hides(spotOn(*hill, {0.9, 0.5})));
    EXPECT_FALSE(hill->hides(spotOn(*hill, {0.0, 0.0})));
    EXPECT_FALSE(hill->hides({0.0, 0.0, 50.0})); // far above, outside the picture
}

Trajectory across(Point from, Point to)
{
    Trajectory run;
    for (const Point& at : {from, to})
        run.steps.push_back({at, 0.0, {}, {}, {}});
    return run;
}

double lengthOf(const std::vector<TrailPiece>& pieces)
{
    double length = 0.0;
    for (const TrailPiece& piece : pieces)
        length += std::hypot(piece.to.x() - piece.from.x(), piece.to.y() - piece.from.y());
    return length;
}

struct Ink {
    double seen;
    double hidden;
};

Ink inkOf(const ReliefPicturePointer& ground, const Trajectory& run)
{
    const auto aside = std::make_shared<std::vector<TrailPiece>>();
    GroundCourse course(ground, ground->image.size(), 1.0, {}, 4.0, aside);
    HiddenCourse hidden(aside);
    std::vector<TrailPiece> seen;
    std::vector<TrailPiece> halo;
    course.advance(run, 1, seen, halo);
    EXPECT_EQ(lengthOf(seen), lengthOf(halo));
    std::vector<TrailPiece> faint;
    hidden.advance(run, 1, faint, halo);
    EXPECT_TRUE(aside->empty());
    return {lengthOf(seen), lengthOf(faint)};
}

TEST(GroundCourse, ATrailBehindAHillIsHiddenAndOneBeforeItSeen)
{
    const ReliefPicturePointer hill = picture(field("exp(-8*(x^2 + y^2))"), kFromTheFront);
    const Trajectory behind = across({-0.15, 0.5}, {0.15, 0.5});
    const Trajectory before = across({-0.15, -0.5}, {0.15, -0.5});
    EXPECT_EQ(inkOf(hill, behind).seen, 0.0);
    EXPECT_GT(inkOf(hill, behind).hidden, 10.0);
    EXPECT_GT(inkOf(hill, before).seen, 10.0);
    EXPECT_EQ(inkOf(hill, before).hidden, 0.0);
}

TEST(GroundCourse, FollowsTheGroundBetweenSteps)
{
    const ReliefPicturePointer ridge = picture(field("-abs(x)"), {0.0, 25.0, 1.0, {}, 1.0});
    GroundCourse course(ridge, ridge->image.size(), 1.0, {}, 4.0, std::make_shared<std::vector<TrailPiece>>());
    std::vector<TrailPiece> dashes;
    std::vector<TrailPiece> whole;
    course.advance(across({-0.8, -0.5}, {0.8, -0.5}), 1, dashes, whole);
    const QPointF crest = ridge->projection.toPixel(spotOn(*ridge, {0.0, -0.5}));
    double nearest = 1e9;
    for (const TrailPiece& piece : whole)
        nearest = std::min(nearest, std::hypot(piece.to.x() - crest.x(), piece.to.y() - crest.y()));
    EXPECT_LT(nearest, 8.0);
}

TEST(GroundCourse, OneThatLeavesTheDomainEndsAtItsBorder)
{
    const ReliefPicturePointer ground = picture(field("x"), kFromAbove);
    GroundCourse course(ground, ground->image.size(), 1.0, {}, 4.0, std::make_shared<std::vector<TrailPiece>>());
    std::vector<TrailPiece> dashes;
    std::vector<TrailPiece> whole;
    course.advance(across({0.0, 0.0}, {9.0, 0.0}), 1, dashes, whole);
    ASSERT_TRUE(course.exit());
    const QPointF border = ground->projection.toPixel(spotOn(*ground, {1.0, 0.0}));
    EXPECT_NEAR(course.exit()->at.x(), border.x(), 1e-6);
    EXPECT_NEAR(course.exit()->direction.x(), 1.0, 1e-3);
    for (const TrailPiece& piece : whole)
        EXPECT_LE(piece.to.x(), border.x() + 1e-6);
    EXPECT_NEAR(whole.back().to.x(), border.x(), 1.0);
}

TEST(ReliefPicture, HolesAreOpen)
{
    const ReliefPicturePointer half = picture(field("sqrt(x)"), kFromAbove);
    EXPECT_EQ(qAlpha(half->image.pixel(130, 150)), 0);
    EXPECT_EQ(qAlpha(half->image.pixel(270, 150)), 255);
}

TEST(ReliefPicture, APolesChimneyIsOpen)
{
    const ReliefPicturePointer pole = picture(field("1/(x^2 + y^2)", {-5.0, 5.0, -5.0, 5.0}), kFromAbove);
    EXPECT_EQ(qAlpha(pole->image.pixel(200, 150)), 0);
    EXPECT_EQ(qAlpha(pole->image.pixel(260, 190)), 255);
}

TEST(ReliefPicture, OfNothingIsEmpty)
{
    const QImage image = picture(field("sqrt(-1 - x^2)"))->image;
    for (int y = 0; y < image.height(); y += 7)
        for (int x = 0; x < image.width(); x += 7)
            EXPECT_EQ(qAlpha(image.pixel(x, y)), 0);
}

TEST(ReliefPicture, TheQuickOneShowsTheSame)
{
    const HeightFieldPointer waves = field("sin(4*x)*cos(3*y)");
    const QImage fine = picture(waves, {}, true)->image;
    const QImage quick = picture(waves, {}, false)->image;
    ASSERT_EQ(fine.size(), quick.size());
    int different = 0;
    for (int y = 0; y < fine.height(); ++y)
        for (int x = 0; x < fine.width(); ++x)
            different += std::abs(qGray(fine.pixel(x, y)) - qGray(quick.pixel(x, y))) > 24 ? 1 : 0;
    EXPECT_LT(different, fine.width() * fine.height() / 20);
}

TEST(ReliefPicture, OnAFineScreenItHasMorePixels)
{
    ReliefRequest request = picture(field("x^2 + y^2"))->request;
    const ReliefPicturePointer coarse = paintRelief(request, kGoOn);
    request.pixelRatio = 2.0;
    const ReliefPicturePointer fine = paintRelief(request, kGoOn);
    EXPECT_EQ(fine->image.size(), 2 * coarse->image.size());
    const QPoint middle = pixelOf(*fine, {0.2, 0.1});
    EXPECT_EQ(qAlpha(fine->image.pixel(middle)), 255);
    EXPECT_NEAR(middle.x(), 2 * pixelOf(*coarse, {0.2, 0.1}).x(), 2);
}

TEST(ReliefPicture, IsTheSameEveryTimeAndOfEverySize)
{
    const HeightFieldPointer waves = field("sin(4*x)*cos(3*y)");
    EXPECT_EQ(picture(waves)->image, picture(waves)->image);
    for (const QSize size : {QSize(1, 1), {3, 200}, {200, 3}, {48, 97}})
        EXPECT_EQ(picture(waves, {}, true, size)->image.size(), size);
}

TEST(ReliefPicture, ShowsTheColoursOfAnotherFieldOnTheGroundOfTheLoss)
{
    FieldRequest request = fieldRequest("x^3 - 3*x*y^2");
    request.map.field = MapField::Signs;
    const ReliefPicturePointer signs = picture(heightField(request, 10'000, kGoOn), kFromAbove);
    const QRgb saddle = colourBetween(signs->request.field->colours.stops(lightTheme()), (1.0 + 0.5) / 4.0);
    EXPECT_NEAR(qRed(signs->image.pixel(pixelOf(*signs, {0.1, 0.05}))), qRed(saddle), 15);
    EXPECT_NEAR(signs->request.field->heightAt({0.0, 0.0}), 0.5, 0.02);
}

} // namespace
} // namespace thalweg::app
