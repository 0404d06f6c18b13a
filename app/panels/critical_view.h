#pragma once

#include "numeric/geometry.h"

#include <QWidget>

class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace thalweg::app {

class Appearance;
class CriticalModel;
class SceneModel;
class SentenceLabel;
class Study;

/// The table of critical points with a line above it that says whether these are all.
class CriticalView : public QWidget {
    Q_OBJECT
public:
    CriticalView(SceneModel& scene, Study& study, Appearance& appearance, QWidget* parent = nullptr);

    QTableView& table() { return *m_table; }

signals:
    void pointActivated(thalweg::Point point); ///< clicked, or Enter

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTable();
    void update();
    QString summary() const;
    bool isLevel() const;
    void activate(const QModelIndex& index);

    SceneModel& m_scene;
    Study& m_study;
    CriticalModel* m_model; // owned by this, as all below
    QSortFilterProxyModel* m_sorted;
    QLabel* m_summary;
    SentenceLabel* m_note;
    QTableView* m_table;
};

} // namespace thalweg::app
