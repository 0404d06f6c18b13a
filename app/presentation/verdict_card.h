#pragma once

#include <QFrame>

namespace thalweg::app {

class SentenceLabel;
struct Session;

/// What the selected run does, and by which numbers: a title and one sentence; of two landscapes, on the one in focus.
/// A scene that hides verdicts asks instead.
class VerdictCard : public QFrame {
    Q_OBJECT
public:
    explicit VerdictCard(Session& session, QWidget* parent = nullptr);

    /// px: height of the sentence's type.
    void setType(int px);

private:
    void followFocus();
    void refresh();
    void say(const QString& title, const QString& colour, const QString& sentence);

    Session& m_session;
    SentenceLabel* m_title; // owned by this, as below
    SentenceLabel* m_sentence;
    SentenceLabel* m_land;
    int m_type = 13;
};

} // namespace thalweg::app
