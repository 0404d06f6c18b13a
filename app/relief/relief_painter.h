#pragma once

#include "model/latest_task.h"
#include "relief/relief_picture.h"

#include <QObject>
#include <QTimer>

namespace thalweg::app {

/// Keeps the picture of the ground up to date, on workers: quickly while something moves, and finely as soon as it
/// rests. The old picture stays until the new one is ready.
class ReliefPainter : public QObject {
    Q_OBJECT
public:
    explicit ReliefPainter(QObject* parent = nullptr);

    /// What is wanted from now on; without its field, which follows from `field`. Nothing happens where it is that
    /// already.
    void request(const FieldRequest& field, ReliefRequest picture);

    /// Paints finely at once, and blocks until it is done: for pictures and tests.
    void waitForFinished();

    ReliefPicturePointer picture() const { return m_picture; } ///< null before the first
    HeightFieldPointer field() const { return m_field; }       ///< null before the first

signals:
    void painted();

private:
    void take(HeightFieldPointer field);
    void take(ReliefPicturePointer picture);
    void paintQuickly();
    void paintFinely();
    ReliefRequest wanted(bool fine) const;

    FieldRequest m_wantedField;
    ReliefRequest m_wanted;
    HeightFieldPointer m_field;
    ReliefPicturePointer m_picture;
    QTimer m_rest; ///< until it is clear that nothing moves
    LatestTask<HeightFieldPointer> m_surveying;
    LatestTask<ReliefPicturePointer> m_sketching;
    LatestTask<ReliefPicturePointer> m_painting;
};

} // namespace thalweg::app
