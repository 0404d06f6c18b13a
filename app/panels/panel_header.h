#pragma once

#include <QWidget>

class QLabel;

namespace thalweg::app {

/// The first row of a card: its title in bold, and what can be done with all of it at the right.
class PanelHeader : public QWidget {
    Q_OBJECT
public:
    /// tool: taken over; may be null.
    PanelHeader(const QString& title, QWidget* tool, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {QWidget::sizeHint().width(), maximumHeight()}; }
};

} // namespace thalweg::app
