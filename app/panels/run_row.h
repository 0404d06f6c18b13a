#pragma once

#include "panels/verdict_badge.h"
#include "scene/scene.h"

#include <QWidget>

#include <optional>

namespace thalweg::app {

class Appearance;
class RunSampleButton;

/// What a row says of its run.
struct RunRowText {
    QString name;     ///< of the optimizer
    QString differs;  ///< what tells it from others of the same optimizer, the rate apart; may be empty
    QString fullName; ///< as legends have it
    QString rate;     ///< that the run has been given
    std::optional<Badge> badge; ///< of the verdict; nothing while it is not known
    QString sentence{};             ///< on the verdict
    bool shown = true;
    int look = 0;
    QString rateNow{}; ///< at this step, with its way from that; empty without a schedule

    friend bool operator==(const RunRowText&, const RunRowText&) = default;
};

/// One run in the list: its sample, name, learning rate, and how it ended.
class RunRow : public QWidget {
    Q_OBJECT
public:
    explicit RunRow(Appearance& appearance, QWidget* parent = nullptr);

    void setText(const RunRowText& text);
    const RunRowText& text() const { return m_text; }
    void setSelected(bool selected);
    void setRightPadding(int padding);
    RunSampleButton& sample() { return *m_sample; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen();               ///< clicked
    void foldRequested();        ///< Enter
    void moveRequested(int rows); ///< to a neighbour; ±kMaxRuns: to an end
    void removeRequested();
    void duplicateRequested();
    void shownRequested(bool shown);
    void menuRequested(QPoint globalPosition);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool knows(const QKeyEvent& event) const;
    void paintText(QPainter& painter) const;
    void describe();

    Appearance& m_appearance;
    RunRowText m_text;
    RunSampleButton* m_sample; // owned by this
    int m_rightPadding = 12;
    bool m_selected = false;
    bool m_focusByKey = false;
};

} // namespace thalweg::app
