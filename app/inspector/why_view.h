#pragma once

#include <QWidget>

#include <string_view>
#include <utility>
#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace thalweg::app {

class Appearance;
class Clinic;
class SceneModel;
class Selection;
class SentenceLabel;

/// Why the selected run does what it does at the shown step: verdict, evidence, remedies; and for a run that is
/// a remedy itself, whether it helped.
class WhyView : public QWidget {
    Q_OBJECT
public:
    WhyView(SceneModel& model, Clinic& clinic, Selection& selection, Appearance& appearance, QWidget* parent = nullptr);

    /// What is said, as one text: for tests and screen readers.
    QString text() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void update();
    void showCure(std::size_t run);
    void showEvidence(std::size_t run);
    void showRemedies(std::size_t run);
    QWidget* remedyRow(std::size_t run, std::string_view id);

    SceneModel& m_model;
    Clinic& m_clinic;
    Selection& m_selection;
    Appearance& m_appearance;
    SentenceLabel* m_title = nullptr; // owned by this, as all below
    SentenceLabel* m_sentence = nullptr;
    SentenceLabel* m_cure = nullptr;
    SentenceLabel* m_problem = nullptr;
    QGridLayout* m_evidence = nullptr;
    std::vector<std::pair<QLabel*, QLabel*>> m_rows;
    QLabel* m_remediesTitle = nullptr;
    QVBoxLayout* m_remedies = nullptr;
    std::vector<std::string_view> m_offered;
    int m_offeredFor = -1;
};

} // namespace thalweg::app
