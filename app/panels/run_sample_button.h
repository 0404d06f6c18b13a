#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

namespace thalweg::app {

class Appearance;

/// The line sample of a run, which shows and hides the run. Checked means shown.
class RunSampleButton : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr int kWidth = 28;

    explicit RunSampleButton(Appearance& appearance, QWidget* parent = nullptr);

    void setLook(int look);
    QSize sizeHint() const override { return {kWidth, metrics::kRowHeight}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Appearance& m_appearance;
    int m_look = 0;
};

} // namespace thalweg::app
