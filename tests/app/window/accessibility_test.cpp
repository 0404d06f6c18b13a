#include "charts/chart_view.h"
#include "charts/charts_panel.h"
#include "export/figure_dialog.h"
#include "palette/palette.h"
#include "panels/elided_label.h"
#include "panels/schedule_picker.h"
#include "plane/plane_view.h"
#include "presentation/presentation.h"
#include "relief/relief_view.h"
#include "tune/tune_dialog.h"
#include "window/focus_order.h"
#include "window/language.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

namespace thalweg::app {
namespace {

std::string placeOf(const QWidget* widget)
{
    QStringList path;
    for (const QWidget* each = widget; each; each = each->parentWidget())
        path.prepend(QLatin1String(each->metaObject()->className()) + u'#' + each->objectName());
    return path.join(u'/').toStdString();
}

/// Whether a widget takes the keyboard by Tab or a click.
bool takesFocus(const QWidget* widget) { return widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy(); }

QString spokenName(QWidget* widget)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

class Accessibility : public ::testing::Test {
protected:
    void show(const char* language)
    {
        m_language = std::make_unique<Language>(QLatin1String(language));
        window = std::make_unique<MainWindow>(session, nullptr);
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        window->waitForFinished();
        QCoreApplication::processEvents();
    }

    FigureMaker maker()
    {
        return {*window, [this] {
                    return FigureViews{session.model, session.playback, session.appearance.theme(),
                                       {{&window->plane(), QString()}}, &window->relief(),
                                       window->findChild<ChartsPanel*>(), window->font()};
                }};
    }

    Session session;
    std::unique_ptr<MainWindow> window;

private:
    std::unique_ptr<Language> m_language;
};

QString spokenDescription(QWidget* widget)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
    if (spoken && spoken->role() == QAccessible::PageTabList) // each of its pages has its own
        spoken = spoken->child(qobject_cast<QTabBar*>(widget)->currentIndex());
    return spoken ? spoken->text(QAccessible::Description) : QString();
}

/// What it is called and what it is for: of all in a window or a dialog that can be reached by keys, shown now.
/// @return how many there are.
int expectWords(const QWidget& top)
{
    int count = 0;
    for (QWidget* widget : top.findChildren<QWidget*>()) {
        const bool isInner = QByteArray(widget->metaObject()->className()).startsWith("qt_");
        const bool isText = qobject_cast<const QLabel*>(widget); // its name is what it says
        const bool isDockBar = (qobject_cast<QTabBar*>(widget) && qobject_cast<QMainWindow*>(widget->parent()))
                               || qobject_cast<QTabBar*>(widget->parent()); // of Qt
        if (!takesFocus(widget) || isInner || isText || widget->inherits("QMenu") || !widget->isVisibleTo(&top)
            || isDockBar)
            continue;
        ++count;
        EXPECT_FALSE(spokenName(widget).trimmed().isEmpty()) << placeOf(widget);
        const QString described = spokenDescription(widget);
        EXPECT_FALSE(described.trimmed().isEmpty()) << placeOf(widget) << " " << spokenName(widget).toStdString();
        EXPECT_FALSE(described.startsWith(u'<')) << placeOf(widget) << " " << described.toStdString();
    }
    return count;
}

TEST_F(Accessibility, EveryWidgetThatTakesFocusHasAName)
{
    show("en");
    session.model.chooseData({.model = "linear_regression"}); // with the panel of samples
    window->waitForFinished();
    int count = 0;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        const bool isInner = QByteArray(widget->metaObject()->className()).startsWith("qt_");
        if (!takesFocus(widget) || isInner || widget->inherits("QMenu") || !widget->isEnabled())
            continue;
        ++count;
        EXPECT_FALSE(spokenName(widget).trimmed().isEmpty()) << placeOf(widget);
    }
    EXPECT_GT(count, 40);
}

TEST_F(Accessibility, EveryControlInSightSaysWhatItIsFor)
{
    show("en");
    session.model.chooseData({.model = "linear_regression"}); // with the panel of samples
    session.model.setStarts(Starts{Starts::Kind::Line, 50, {1.0, 1.0}});
    window->waitForFinished();
    for (QTabWidget* tabs : window->findChildren<QTabWidget*>())
        for (int page = 0; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            expectWords(*tabs);
        }
    EXPECT_GT(expectWords(*window), 40);
}

TEST_F(Accessibility, DialogsAndPopupsTellOfTheirControls)
{
    show("en");
    FigureDialog figure(maker(), nullptr, nullptr);
    figure.show();
    EXPECT_GE(expectWords(figure), 10);
    TuneDialog tune(session.model, {0, 1}, session.appearance, nullptr, nullptr);
    tune.show();
    EXPECT_GE(expectWords(tune), 6);
    tune.stop();
    auto* palette = window->findChild<Palette*>();
    palette->open();
    EXPECT_GE(expectWords(*palette), 1);
    palette->close();
    SchedulePicker schedules(session.appearance, window.get());
    schedules.popUp(*window);
    EXPECT_GE(expectWords(schedules), 1);
    for (const char* id : {"sgd", "rmsprop"})
        session.model.addRun(*findOptimizer(id));
    Presentation presentation(session);
    presentation.show();
    presentation.showControls();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !presentation.plane().accessibleDescription().isEmpty(); }));
    EXPECT_GE(expectWords(presentation), 8);
}

/// Tab goes through a dialog as one reads it, and comes back.
TEST_F(Accessibility, TabReadsDialogsFromTopToBottom)
{
    show("en");
    FigureDialog figure(maker(), nullptr, nullptr);
    TuneDialog tune(session.model, {0, 1}, session.appearance, nullptr, nullptr);
    for (QDialog* dialog : std::initializer_list<QDialog*>{&figure, &tune}) {
        dialog->show();
        tune.stop();
        dialog->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
        const QList<QWidget*> reading = focusOrder(*dialog, {});
        ASSERT_GT(reading.size(), 4);
        reading.first()->setFocus();
        for (qsizetype i = 1; i <= reading.size(); ++i) {
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
            EXPECT_EQ(dialog->focusWidget(), reading[i % reading.size()])
                << i << " " << placeOf(dialog->focusWidget()) << " " << spokenName(dialog->focusWidget()).toStdString()
                << ", not " << spokenName(reading[i % reading.size()]).toStdString();
        }
    }
}

TEST_F(Accessibility, TheViewsSpeakSurfaceRunsStepAndLoss)
{
    show("en");
    session.playback.seek(60);
    window->waitForFinished();
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->plane().accessibleDescription().contains(QStringLiteral("60")); }));
    const QString map = window->plane().accessibleDescription();
    for (const char* word : {"Himmelblau", "SGD", "Adam", "loss", "Step 60"})
        EXPECT_TRUE(map.contains(QLatin1String(word))) << word << " in " << map.toStdString();
    for (ChartView* chart : window->findChildren<ChartView*>()) {
        if (!chart->isVisible())
            continue;
        const QString told = chart->accessibleDescription();
        EXPECT_TRUE(told.contains(QStringLiteral("60")) && told.contains(QStringLiteral("SGD"))) << told.toStdString();
    }
}

TEST_F(Accessibility, TabVisitsEachOnceAndComesBack)
{
    show("en");
    QWidget* first = window->focusWidget();
    QList<QWidget*> visited;
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
        QWidget* now = window->focusWidget();
        if (now == first)
            break;
        EXPECT_FALSE(visited.contains(now)) << placeOf(now);
        visited.append(now);
    }
    EXPECT_EQ(window->focusWidget(), first);
    EXPECT_GT(visited.size(), 25);
}

/// The room that a widget's style leaves for its text, and the width of the text.
std::pair<int, int> roomAndText(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return {label->contentsRect().width(), label->sizeHint().width() - (label->width() - label->contentsRect().width())};
    return {widget.width(), widget.sizeHint().width()};
}

bool mayShorten(const QWidget& widget)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    return widget.inherits("thalweg::app::ElidedLabel") || (label && (label->wordWrap() || label->text().isEmpty()));
}

class Overflow : public Accessibility, public ::testing::WithParamInterface<const char*> {};

TEST_P(Overflow, NoTextIsWiderThanItsRoom)
{
    show(GetParam());
    int count = 0;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        const bool hasText = qobject_cast<const QLabel*>(widget) || qobject_cast<const QToolButton*>(widget)
                             || qobject_cast<const QPushButton*>(widget);
        if (!hasText || !widget->isVisible() || mayShorten(*widget))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (button && (button->text().isEmpty() || button->inherits("thalweg::app::ChooserButton")
                       || qobject_cast<const QToolButton*>(button)->toolButtonStyle() == Qt::ToolButtonIconOnly))
            continue;
        ++count;
        const auto [room, text] = roomAndText(*widget);
        EXPECT_LE(text, room + 1) << placeOf(widget) << " "
                                  << (button ? button->text() : static_cast<const QLabel*>(widget)->text()).toStdString();
    }
    EXPECT_GT(count, 15);
    for (const QTabBar* bar : window->findChildren<QTabBar*>()) {
        const bool isSeen = bar->isVisible() && bar->count() > 0;
        EXPECT_LE(isSeen ? bar->tabRect(bar->count() - 1).right() : 0, bar->width()) << placeOf(bar);
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, Overflow, ::testing::Values("en", "zh_CN"));

} // namespace
} // namespace thalweg::app
