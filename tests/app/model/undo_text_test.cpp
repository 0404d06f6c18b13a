#include "model/undo_text.h"

#include "lessons/lessons.h"
#include "model/scene_model.h"
#include "window/language.h"
#include "window/main_window.h"
#include "window/session.h"

#include <gtest/gtest.h>

#include <QAction>

namespace thalweg::app {
namespace {

/// One change of each kind of name: with no argument, with one, and with one that is translated itself.
void changeThings(SceneModel& model)
{
    model.setStart({1.0, 1.0});
    model.setSteps(123);
    model.addRun(*findOptimizer("lion"));
    RunChoice noisy = model.scene().runs[0];
    noisy.noise.sigma = 1.0;
    model.setRun(0, noisy, undoText("core", "noise of one sample"));
}

QStringList namesOf(SceneModel& model)
{
    QStringList names;
    for (int i = 0; i < model.undoStack()->count(); ++i)
        names += model.undoStack()->command(i)->actionText();
    return names;
}

TEST(UndoText, FollowsTheLanguage)
{
    Language language(QStringLiteral("en"));
    SceneModel model;
    changeThings(model);
    const QStringList english = namesOf(model);
    EXPECT_EQ(english[0], QStringLiteral("Start"));
    EXPECT_EQ(english[2], QStringLiteral("Add Lion"));
    EXPECT_EQ(english[3], QStringLiteral("noise of one sample of SGD"));
    EXPECT_EQ(model.undoStack()->undoText(), english[3]);
    language.choose(QStringLiteral("zh_CN"));
    retranslate(*model.undoStack());
    SceneModel fresh;
    changeThings(fresh);
    EXPECT_EQ(namesOf(model), namesOf(fresh));
    for (int i = 0; i < english.size(); ++i)
        EXPECT_NE(namesOf(model)[i], english[i]);
    EXPECT_FALSE(namesOf(model)[3].contains(QStringLiteral("noise"))) << "the argument, too";
    language.choose(QStringLiteral("en"));
    retranslate(*model.undoStack());
    EXPECT_EQ(namesOf(model), english);
}

TEST(UndoText, LessonsAreCalledByTheirTitles)
{
    for (const char* name : {"en", "zh_CN"}) {
        const Language language(QString::fromUtf8(name));
        for (const Lesson& lesson : lessons())
            EXPECT_EQ(shownUndoText(lesson.key), lesson.title);
    }
}

TEST(UndoText, TheWindowsActionsSayIt)
{
    Language language(QStringLiteral("en"));
    Session session;
    MainWindow window(session, nullptr);
    session.model.setStart({1.0, 1.0});
    language.choose(QStringLiteral("zh_CN"));
    window.rebuild();
    int found = 0;
    for (const QAction* action : window.findChildren<QAction*>()) {
        EXPECT_FALSE(action->text().contains(QStringLiteral("Start"))) << action->text().toStdString();
        found += action->text().contains(session.model.undoStack()->undoText());
    }
    EXPECT_GE(found, 1);
    EXPECT_NE(session.model.undoStack()->undoText(), QStringLiteral("Start"));
}

TEST(UndoText, TextsThatAreNoKeysAreLeftAsTheyAre)
{
    EXPECT_EQ(shownUndoText(QStringLiteral("%1 [\"a\"]")), QStringLiteral("%1 [\"a\"]"));
    const QStringList arguments{QStringLiteral("100 %2"), QStringLiteral("\"line\nbreak\"")};
    const QString key = undoText("nowhere", "%1 of %2, %3", arguments);
    EXPECT_EQ(shownUndoText(key), QStringLiteral("100 %2 of \"line\nbreak\", %3")) << "what is put in is left alone";
    EXPECT_FALSE(key.contains(u'\n')) << "it would end the command's text";
}

} // namespace
} // namespace thalweg::app
