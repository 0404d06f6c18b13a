#pragma once

#include <QComboBox>

namespace thalweg::app {

/// A list to choose from that looks like one: the style's own has no arrow.
class ChooserBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace thalweg::app
