#pragma once

#include <QString>

#include <string_view>
#include <vector>

class QMenu;

namespace thalweg::app {

/// Which part of the subject a lesson belongs to.
enum class Chapter { SmallGradient, LargeGradient, Batches, Loss };

/// A shipped scene as a lesson: one phenomenon to be seen, told and helped.
struct Lesson {
    std::string_view scene; ///< id of the shipped scene
    Chapter chapter = Chapter::SmallGradient;
    QString title;
    QString line; ///< what to look at
    QString key;  ///< the title in the name of a change, see undoText()
};

/// All lessons in the order in which they are taught, in the language of the application.
std::vector<Lesson> lessons();

QString chapterTitle(Chapter chapter);

} // namespace thalweg::app
