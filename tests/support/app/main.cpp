#include "window/application.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>

/// The window's tests run the real widgets on the offscreen platform.
int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    thalweg::app::speakPlainly();
    QApplication application(argc, argv);
    thalweg::app::describeApplication();
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
