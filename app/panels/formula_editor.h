#pragma once

#include "model/scene_model.h"
#include "panels/field_problem.h"

#include <QWidget>

class QTimer;

namespace thalweg::app {

class SentenceLabel;

/// The formula of the surface: as mathematics for a surface of the catalogue, as a field to type in for
/// one of the user's own. The surface follows when one pauses; a formula that cannot be read leaves the
/// last good surface in place and says where it went wrong.
class FormulaEditor : public QWidget {
    Q_OBJECT
public:
    explicit FormulaEditor(SceneModel& model, QWidget* parent = nullptr);

    /// Makes the present surface a typed formula, with the same values, and begins to edit it.
    void startTyping();

    QLineEdit& field() { return *m_field; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    SceneModel::Refusal choose(const QString& formula, const QString& gesture);
    void readField();
    void finish();
    void showScene();
    void showProblem(const QString& sentence);

    SceneModel& m_model;
    SentenceLabel* m_printed; // owned by this, as all below
    QLineEdit* m_field;
    FieldProblem m_problem; ///< of that field
    SentenceLabel* m_sentence;
    QTimer* m_pause; ///< runs while one types
    QString m_shown; ///< the scene's formula as it was shown last; empty for one of the catalogue
};

} // namespace thalweg::app
