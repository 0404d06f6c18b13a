#include "panels/sentence_label.h"

#include <QEvent>

namespace thalweg::app {

SentenceLabel::SentenceLabel(Kind kind, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    // Docks and nested layouts forget that the height depends on the width; a least height they keep.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    if (kind == Kind::Quiet)
        setProperty("quiet", true);
    if (kind == Kind::Error)
        setProperty("error", true);
    hide();
}

void SentenceLabel::say(const QString& text)
{
    if (text != this->text())
        setText(text);
    fitHeight();
    setVisible(!text.isEmpty());
}

void SentenceLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    fitHeight();
}

void SentenceLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

/// QLabel's own answer is never below the least height, so it would never shrink again.
int SentenceLabel::neededHeight() const
{
    constexpr int kVeryHigh = 100'000;
    const QMargins around = contentsMargins();
    const QRect room(0, 0, width() - around.left() - around.right(), kVeryHigh);
    const int lines = fontMetrics().boundingRect(room, int(alignment()) | Qt::TextWordWrap, text()).height();
    return lines + around.top() + around.bottom();
}

void SentenceLabel::fitHeight()
{
    const int needed = neededHeight();
    if (needed > 0 && (needed != minimumHeight() || needed != maximumHeight()))
        setFixedHeight(needed);
}

} // namespace thalweg::app
