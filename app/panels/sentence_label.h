#pragma once

#include <QLabel>

namespace thalweg::app {

/// A label that wraps, and always asks for the height that its text needs at its width. It hides while
/// it has nothing to say.
class SentenceLabel : public QLabel {
    Q_OBJECT
public:
    enum class Kind { Plain, Quiet, Error };

    explicit SentenceLabel(Kind kind, QWidget* parent = nullptr);

    void say(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int neededHeight() const;
    void fitHeight();
};

} // namespace thalweg::app
