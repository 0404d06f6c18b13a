#include "app/command/command_runner.h"
#include "charts/charts_panel.h"
#include "export/figure_dialog.h"
#include "export/window_export.h"
#include "model/settings.h"
#include "panels/number_field.h"
#include "plane/plane_view.h"
#include "relief/relief_view.h"
#include "scene/scene_json.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace thalweg::app {
namespace {

class ExportTest : public ::testing::Test {
protected:
    ExportTest() { window.waitForFinished(); }

    WindowExport& out() { return *window.findChild<WindowExport*>(); }
    FigureMaker maker()
    {
        return {window, [this] {
                    return FigureViews{session.model, session.playback, session.appearance.theme(),
                                       {{&window.plane(), QString()}}, &window.relief(),
                                       window.findChild<ChartsPanel*>(), window.font()};
                }};
    }
    static QWidget& named(QWidget& in, const QString& name)
    {
        for (QWidget* widget : in.findChildren<QWidget*>())
            if (widget->accessibleName() == name)
                return *widget;
        throw std::logic_error(name.toStdString());
    }
    static void type(QWidget& field, const char* text)
    {
        static_cast<QLineEdit&>(field).selectAll();
        QTest::keyClicks(&field, QLatin1String(text));
    }

    QTemporaryDir folder;
    QSettings store{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Settings settings{store};
    Session session;
    MainWindow window{session, nullptr};
};

TEST_F(ExportTest, DataIsWhatTheCommandPrints)
{
    session.model.setSteps(40);
    const QString csv = folder.filePath(QStringLiteral("runs.csv"));
    EXPECT_FALSE(out().saveData(csv));
    const std::string json = toJson(session.model.scene());
    QFile file(csv);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().toStdString(), tests::outputOf({"trace", "-"}, json));
    EXPECT_TRUE(out().saveData(folder.filePath(QStringLiteral("none/runs.csv"))));
}

TEST_F(ExportTest, CopyPutsThePictureOnTheClipboard)
{
    out().copyPicture();
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), FigureChoice().pixels());
}

TEST_F(ExportTest, KeysWorkInTheWholeWindow)
{
    QStringList keys;
    for (const QAction* action : window.actions())
        keys.append(action->shortcut().toString());
    EXPECT_EQ(keys.count(QStringLiteral("Ctrl+E")), 1);
    EXPECT_EQ(keys.count(QStringLiteral("Ctrl+Shift+C")), 1);
}

TEST_F(ExportTest, DialogTakesWhatCanBeHadAndSaysWhatCannot)
{
    FigureDialog dialog(maker(), &settings, nullptr);
    QWidget& width = named(dialog, QStringLiteral("Width"));
    type(width, "8");
    EXPECT_EQ(dialog.choice().pixels(), QSize(945, 1181));
    type(width, "100");
    EXPECT_EQ(dialog.choice().pixels(), QSize(1890, 1181)); // what was in force before
    QString problem;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        problem += label->property("error").toBool() ? label->text() : QString();
    EXPECT_TRUE(problem.startsWith(QStringLiteral("100 is not allowed; with 300 pixels per inch")))
        << problem.toStdString();
    type(width, "16");
    static_cast<QComboBox&>(named(dialog, QStringLiteral("Unit of the size"))).setCurrentIndex(0);
    EXPECT_EQ(dialog.choice().unit, FigureChoice::Unit::Pixels);
    EXPECT_EQ(dialog.choice().pixels(), QSize(1890, 1181));
}

TEST_F(ExportTest, DialogSaysHowLargeALegendWantsIt)
{
    FigureDialog dialog(maker(), &settings, nullptr);
    type(named(dialog, QStringLiteral("Height")), "3");
    QString problem;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        problem += label->property("error").toBool() ? label->text() : QString();
    EXPECT_TRUE(problem.startsWith(QStringLiteral("Too small for all that is to be on it"))) << problem.toStdString();
    const QString path = folder.filePath(QStringLiteral("small.png"));
    EXPECT_FALSE(dialog.saveTo(path));
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(ExportTest, DialogSavesByTheNamesEndAndRemembers)
{
    session.model.setSteps(20);
    FigureDialog dialog(maker(), &settings, nullptr);
    type(named(dialog, QStringLiteral("Width")), "9");
    auto& caption = static_cast<QPlainTextEdit&>(named(dialog, QStringLiteral("Text of the caption")));
    EXPECT_TRUE(caption.toPlainText().startsWith(QStringLiteral("Himmelblau, from (")))
        << caption.toPlainText().toStdString();
    for (const char* end : {"png", "svg", "pdf"}) {
        const QString path = folder.filePath(QStringLiteral("figure.") + QLatin1String(end));
        EXPECT_TRUE(dialog.saveTo(path)) << end;
        EXPECT_GT(QFileInfo(path).size(), 1000) << end;
    }
    EXPECT_FALSE(dialog.saveTo(folder.filePath(QStringLiteral("figure.gif"))));
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("figure.gif"))));
    FigureDialog next(maker(), &settings, nullptr);
    EXPECT_EQ(next.choice().width, 9.0);
}

/// Newton's steps go one by one: the basins take long.
TEST_F(ExportTest, ThePreviewDoesNotWaitForBasins)
{
    Scene scene = session.model.scene();
    scene.runs = {newRun(*findOptimizer("newton"), scene)};
    scene.steps = 3000;
    session.model.open(scene);
    session.selection.select(0);
    window.plane().layers().set(&LayerChoice::field, MapField::Basins);
    FigureDialog dialog(maker(), &settings, nullptr);
    const auto labels = dialog.findChildren<QLabel*>();
    const auto busy = std::ranges::find(labels, QStringLiteral("The basins are being computed…"), &QLabel::text);
    ASSERT_NE(busy, labels.end());
    const QImage before = static_cast<QLabel&>(named(dialog, QStringLiteral("Preview"))).pixmap().toImage();
    EXPECT_TRUE(QTest::qWaitFor([&] { return (*busy)->text().isEmpty(); }, 60'000));
    EXPECT_NE(static_cast<QLabel&>(named(dialog, QStringLiteral("Preview"))).pixmap().toImage(), before);
}

TEST_F(ExportTest, EverythingIsAFigureOfLinesToo)
{
    window.show();
    session.model.setSteps(20);
    const FigureMaker make = maker();
    for (const auto content : {FigureChoice::Content::Relief, FigureChoice::Content::ReliefAndCharts,
                               FigureChoice::Content::Window}) {
        FigureChoice choice;
        choice.content = content;
        for (const FigureFormat format : {FigureFormat::Svg, FigureFormat::Pdf})
            EXPECT_GT(make.bytes(format, choice).size(), 10'000) << int(content);
        EXPECT_TRUE(make.bytes(FigureFormat::Svg, choice).contains("<text ")) << int(content);
        EXPECT_EQ(make.image(choice).size(), make.asMade(choice).pixels()) << int(content);
    }
    window.waitForFinished();
    EXPECT_EQ(window.relief().picture() ? window.relief().picture()->request.pixelRatio : 1.0, 1.0) << "as it was before";
}

TEST_F(ExportTest, AWindowIsNoLargerThanAPictureCanBe)
{
    FigureDialog dialog(maker(), &settings, nullptr);
    static_cast<QComboBox&>(named(dialog, QStringLiteral("Show"))).setCurrentIndex(int(FigureChoice::Content::Window));
    EXPECT_EQ(dialog.choice().content, FigureChoice::Content::Window);
    type(named(dialog, QStringLiteral("Resolution")), "2400");
    EXPECT_EQ(dialog.choice().dpi, 240.0) << "what was in force before the last digit";
    type(named(dialog, QStringLiteral("Resolution")), "192");
    EXPECT_EQ(dialog.choice().dpi, 192.0);
}

TEST(FigureSettings, NonsenseIsTheDefault)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    FigureChoice choice{FigureChoice::Content::Charts, FigureChoice::Unit::Inches, 5.5, 4.0, 150.0, false, {}};
    settings.setFigure(choice);
    EXPECT_EQ(settings.figure(), choice);
    choice.width = 1e9;
    settings.setFigure(choice);
    EXPECT_EQ(settings.figure(), FigureChoice());
}

} // namespace
} // namespace thalweg::app
