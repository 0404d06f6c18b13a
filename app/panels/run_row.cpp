#include "panels/run_row.h"

#include "model/appearance.h"
#include "panels/fonts.h"
#include "panels/run_sample_button.h"

#include <QContextMenuEvent>
#include <QPainter>

#include <utility>

namespace thalweg::app {

namespace {

constexpr int kPadding = 12;
constexpr int kGap = 5;
constexpr double kRateSize = 0.94; ///< of the name's font

} // namespace

RunRow::RunRow(Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_sample(new RunSampleButton(appearance, this))
{
    setFixedHeight(metrics::kRowHeight);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    m_sample->setGeometry(kPadding - 1, 0, RunSampleButton::kWidth, metrics::kRowHeight);
    connect(m_sample, &QAbstractButton::clicked, this, &RunRow::shownRequested);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

QSize RunRow::sizeHint() const { return {240, metrics::kRowHeight}; }
QSize RunRow::minimumSizeHint() const { return {180, metrics::kRowHeight}; }

void RunRow::setText(const RunRowText& text)
{
    m_sample->setChecked(text.shown); // also when the model refused what a click asked for
    if (text == m_text)
        return;
    RunRowText before = std::exchange(m_text, text);
    describe();
    before.sentence = text.sentence; // which is not painted, and changes with every step
    if (before == text)
        return;
    m_sample->setLook(text.look);
    update();
}

void RunRow::setSelected(bool selected)
{
    setFocusPolicy(selected ? Qt::StrongFocus : Qt::ClickFocus); // one stop for Tab in the whole list
    if (selected == m_selected)
        return;
    m_selected = selected;
    update();
}

void RunRow::setRightPadding(int padding)
{
    m_rightPadding = padding;
    update();
}

void RunRow::describe()
{
    const QString ending = m_text.badge ? m_text.sentence : tr("It is being computed.");
    const bool hasRate = !m_text.rate.isEmpty();
    const QString numbers = m_text.rateNow.isEmpty() ? m_text.rate : tr("%1, %2 at this step").arg(m_text.rate, m_text.rateNow);
    setAccessibleName(hasRate ? tr("%1, learning rate %2. %3").arg(m_text.fullName, numbers, ending)
                              : QStringLiteral("%1. %2").arg(m_text.fullName, ending));
    const QString rate = hasRate ? QStringLiteral("<p>%1</p>").arg(tr("Learning rate %1").arg(numbers)) : QString();
    setToolTip(QStringLiteral("<p><b>%1</b></p>%2<p>%3</p>")
                   .arg(m_text.fullName.toHtmlEscaped(), rate, ending.toHtmlEscaped()));
    setAccessibleDescription(tr("Enter folds or unfolds its settings; up and down go to the neighbours"));
    const QString action = m_text.shown ? tr("Hide %1") : tr("Show %1");
    m_sample->setAccessibleName(action.arg(m_text.fullName));
    m_sample->setToolTip(action.arg(m_text.fullName));
}

void RunRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    if (m_selected)
        painter.fillRect(rect(), theme.accentSoft);
    else if (underMouse())
        painter.fillRect(rect(), theme.ground);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    painter.setOpacity(m_text.shown ? 1.0 : 0.45);
    paintText(painter);
    painter.setOpacity(1.0);
    if (!hasFocus() || !m_focusByKey)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 3, -2, -2), 5, 5);
}

void RunRow::paintText(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    const int badge = badgeWidth(font());
    const QRect badgeArea(width() - m_rightPadding - badge, 1, badge, height());
    if (m_text.badge)
        drawBadge(painter, theme, *m_text.badge, badgeArea);
    const QFont usual = painter.font();
    painter.setFont(scaled(usual, kRateSize));
    const QString& shownRate = m_text.rateNow.isEmpty() ? m_text.rate : m_text.rateNow;
    const int rateWidth = painter.fontMetrics().horizontalAdvance(shownRate);
    const QRect rate(badgeArea.left() - kGap - rateWidth, 1, rateWidth, height());
    painter.setPen(theme.secondText);
    painter.drawText(rate, Qt::AlignRight | Qt::AlignVCenter, shownRate);

    QRect name(m_sample->geometry().right() + 1 + kGap, 1, 0, height());
    name.setRight(rate.left() - kGap);
    painter.setFont(boldened(usual));
    painter.setPen(theme.text);
    const QString shownName = painter.fontMetrics().elidedText(m_text.name, Qt::ElideRight, name.width());
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, shownName);
    name.setLeft(name.left() + painter.fontMetrics().horizontalAdvance(shownName) + 5);
    painter.setFont(usual);
    if (m_text.differs.isEmpty() || name.width() < 20)
        return;
    painter.setPen(theme.secondText);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_text.differs, Qt::ElideRight, name.width()));
}

void RunRow::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit chosen();
}

bool RunRow::knows(const QKeyEvent& event) const
{
    constexpr int kKeys[] = {Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End,
                             Qt::Key_Return, Qt::Key_Enter, Qt::Key_Delete};
    if (event.modifiers() == Qt::ControlModifier)
        return event.key() == Qt::Key_D;
    return !(event.modifiers() & ~Qt::KeypadModifier) && std::ranges::find(kKeys, event.key()) != std::end(kKeys);
}

/// Its keys are its own, even where the window has a shortcut on them.
bool RunRow::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && knows(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void RunRow::keyPressEvent(QKeyEvent* event)
{
    if (!knows(*event))
        return QWidget::keyPressEvent(event);
    m_focusByKey = true;
    switch (event->key()) {
    case Qt::Key_Up:
        return emit moveRequested(-1);
    case Qt::Key_Down:
        return emit moveRequested(1);
    case Qt::Key_Home:
        return emit moveRequested(-int(kMaxRuns));
    case Qt::Key_End:
        return emit moveRequested(int(kMaxRuns));
    case Qt::Key_Delete:
        return emit removeRequested();
    case Qt::Key_D:
        return emit duplicateRequested();
    default:
        return emit foldRequested();
    }
}

void RunRow::contextMenuEvent(QContextMenuEvent* event) { emit menuRequested(event->globalPos()); }

void RunRow::focusInEvent(QFocusEvent* event)
{
    m_focusByKey = event->reason() != Qt::MouseFocusReason;
    QWidget::focusInEvent(event);
}

} // namespace thalweg::app
