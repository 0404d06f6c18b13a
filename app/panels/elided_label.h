#pragma once

#include <QLabel>

namespace thalweg::app {

/// A label of one line that ends in "…" where there is no room, and then says all of it in its tooltip
/// unless it has one of its own.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isElided() const;
};

} // namespace thalweg::app
