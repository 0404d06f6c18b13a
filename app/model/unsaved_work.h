#pragma once

#include "scene/scene.h"

#include <QFutureWatcher>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

class QLockFile;

namespace thalweg::app {

class SceneModel;

/// Keeps what is not saved in a file of its own while one works, so that a sudden end costs at most a second of work.
/// Each running window has such a file to itself. Of a scene with a file, only changes that are not saved are kept;
/// of one without, all but the usual first scene.
class UnsavedWork : public QObject {
    Q_OBJECT
public:
    /// first: the file of the first window; others stand beside it. Where none can be made, nothing is kept.
    /// opening: the scene's file that the window is to open, if any: then only changes to it are taken up.
    UnsavedWork(SceneModel& model, const QString& first, const QString& opening);
    ~UnsavedWork() override;

    struct Kept {
        Scene scene;
        QString file; ///< whose changes they are; empty for a scene without a file
    };
    /// What an ended window left, and this one takes up.
    const std::optional<Kept>& left() const { return m_left; }

    /// The file of the scene; empty when it has none.
    void setFile(const QString& file);

    /// Keeps the scene as it is now. @return whether that was done, or need not be.
    bool keep();

    /// For the end of a window whose changes are saved or thrown away.
    void forget();

    static constexpr int kPatience = 400; ///< ms between two writings

signals:
    void failed(const QString& sentence); ///< why nothing is kept now; said once, until that succeeds again

private:
    void takeFile(const QString& first, const QString& opening);
    void follow();
    void write();
    void tellEnd();
    bool isWorthKeeping() const;

    SceneModel& m_model;
    std::unique_ptr<QLockFile> m_lock; ///< null where nothing can be kept
    QString m_path;
    QString m_file;
    std::optional<Kept> m_left;
    QTimer m_patience;
    QThreadPool m_pool; ///< of one thread: long computations do not hold it up
    QFutureWatcher<std::optional<QString>> m_writing;
    bool m_hasFailed = false;
};

} // namespace thalweg::app
