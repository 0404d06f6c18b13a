#include "plane/critical_marks.h"

#include "plane/count_chip.h"
#include "scene/scene.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QImage>
#include <QPainter>

namespace thalweg::app {
namespace {

PlaneStyle style()
{
    PlaneStyle s;
    s.font = QApplication::font();
    s.font.setPixelSize(13);
    return s;
}

CriticalSearch searched(const char* id)
{
    const SurfaceEntry* entry = findSurface(id);
    return findCriticalPoints(*entry->make(initialValues(entry->parameters)), entry->domain);
}

Viewport viewportOf(const char* id) { return {findSurface(id)->domain, {0.0, 0.0, 600.0, 600.0}}; }

TEST(CriticalMarks, StandWhereThePointsAre)
{
    CriticalMarks marks;
    marks.place(searched("himmelblau"), viewportOf("himmelblau"), style());
    ASSERT_EQ(marks.count(), 9U);
    const QPointF minimum = viewportOf("himmelblau").toPixel({3.0, 2.0});
    const auto hit = marks.at(minimum + QPointF(4.0, -3.0));
    ASSERT_TRUE(hit);
    EXPECT_EQ(marks.point(*hit).kind, CriticalKind::Minimum);
    EXPECT_NEAR(marks.position(*hit).x(), minimum.x(), 1e-6);
    EXPECT_FALSE(marks.at(minimum + QPointF(30.0, 0.0)));
    const InfoCard card = marks.card(*hit);
    EXPECT_EQ(card.title, QStringLiteral("Minimum"));
    EXPECT_EQ(card.rows[0].value, QStringLiteral("3"));
    EXPECT_EQ(card.rows[1].value, QStringLiteral("2"));
    EXPECT_TRUE(card.note.contains(QStringLiteral("proved")));
}

TEST(CriticalMarks, ShrinkWhereTheyAreMany)
{
    CriticalMarks few;
    few.place(searched("himmelblau"), viewportOf("himmelblau"), style());
    CriticalMarks many;
    many.place(searched("rastrigin"), viewportOf("rastrigin"), style());
    EXPECT_EQ(many.count(), 441U);
    EXPECT_EQ(few.size(), metrics::kMarkSize);
    EXPECT_LT(many.size(), 11.0);
    EXPECT_GE(many.size(), 4.0);
}

TEST(CriticalMarks, OutsideTheViewAreLeftOut)
{
    CriticalMarks marks;
    Viewport view = viewportOf("himmelblau");
    view.domain = {2.0, 4.0, 1.0, 3.0};
    marks.place(searched("himmelblau"), view, style());
    EXPECT_EQ(marks.count(), 1U);
}

TEST(CriticalMarks, ShadeWhatIsUnresolved)
{
    CriticalSearch search;
    search.unresolved = {{-1e-7, 1e-7, -1e-7, 1e-7}};
    CriticalMarks marks;
    marks.place(search, {{-5.0, 5.0, -5.0, 5.0}, {0.0, 0.0, 100.0, 100.0}}, style());
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    marks.paint(painter, style());
    painter.end();
    int shaded = 0;
    for (int x = 45; x < 55; ++x)
        shaded += image.pixel(x, 50) != QColor(Qt::white).rgb() ? 1 : 0;
    EXPECT_GT(shaded, 0);
    EXPECT_EQ(image.pixel(20, 20), QColor(Qt::white).rgb());
}

TEST(CountChip, CountsKindsAndSaysWhetherAllWereFound)
{
    CountChip chip;
    chip.show(searched("himmelblau"), true, false);
    EXPECT_EQ(chip.sentence(), QStringLiteral("9 critical points · complete"));
    chip.show(searched("himmelblau"), true, true);
    EXPECT_EQ(chip.sentence(), QStringLiteral("Critical points: searching…"));
}

TEST(CountChip, CountsAreasNotTheirRectangles)
{
    CriticalSearch search;
    search.unresolved = {{0.0, 1.0, 0.0, 1.0}, {5.0, 6.0, 5.0, 6.0}, {1.0, 2.0, 0.0, 1.0}, {2.0, 3.0, 1.0, 2.0}};
    CountChip chip;
    chip.show(search, true, false);
    EXPECT_EQ(chip.sentence(), QStringLiteral("0 critical points · 2 areas unresolved"));
    search.unresolved.resize(1);
    search.points.resize(1);
    chip.show(search, true, false);
    EXPECT_EQ(chip.sentence(), QStringLiteral("1 critical point · 1 area unresolved"));
}

/// Never wider than the map, as long as the counts fit.
TEST(CountChip, LeavesOutWhatThereIsNoRoomFor)
{
    CriticalSearch found;
    found.complete = true;
    found.points.resize(9);
    CountChip chip;
    chip.show(found, true, false);
    const PlaneStyle look = style();
    const double whole = chip.rect({}, look).width();
    double before = whole;
    for (int i = 0; i < 2; ++i) {
        chip.setWidest(before - 1.0);
        EXPECT_LT(chip.rect({}, look).width(), before) << i;
        before = chip.rect({}, look).width();
    }
    EXPECT_LT(before, 0.4 * whole) << "the counts alone";
    EXPECT_TRUE(chip.sentence().contains(QStringLiteral("9"))) << "for a screen reader all is there";
}

TEST(CountChip, SaysNothingBeforeTheFirstSearchIsDone)
{
    CountChip chip;
    chip.show(searched("himmelblau"), false, false);
    EXPECT_TRUE(chip.sentence().startsWith(QStringLiteral("9 critical points in view"))) << qPrintable(chip.sentence());
    chip.show({}, true, false);
    EXPECT_EQ(chip.sentence(), QString());
}

TEST(CountChip, SaysThatOnLevelGroundEveryPointIsCritical)
{
    CountChip chip;
    chip.show(searched("himmelblau"), true, false);
    EXPECT_TRUE(chip.sentence().contains(QStringLiteral("9 critical points")));
    chip.showLevelGround();
    EXPECT_EQ(chip.sentence(), QStringLiteral("Level ground: every point is critical"));
}

} // namespace
} // namespace thalweg::app
