#pragma once

#include <QStyledItemDelegate>

namespace thalweg::app {

class Appearance;

/// Paints a row of a GuessList: the run's sample, name and figure, and below it what there is to say.
class GuessDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    GuessDelegate(Appearance& appearance, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Appearance& m_appearance;
};

} // namespace thalweg::app
