#pragma once

#include <QStyledItemDelegate>

namespace thalweg::app {

class Appearance;

/// Draws the rows of a Picker: picture, name, and below it a quiet line; or a heading.
class PickerDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr QSize kPicture{48, 36};

    PickerDelegate(Appearance& appearance, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QString& text) const;

    Appearance& m_appearance;
};

} // namespace thalweg::app
