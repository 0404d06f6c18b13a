#pragma once

#include <QHeaderView>

namespace thalweg::app {

/// The head of a table whose sort arrow stands where the words of its column do not: to their left where they are at
/// the right, otherwise to their right.
class SortHeader : public QHeaderView {
public:
    static constexpr int kArrowRoom = 16; ///< beside the words

    explicit SortHeader(QWidget* parent = nullptr);

    /// Where the arrow of a section in this rectangle stands.
    QRect arrowIn(const QRect& section, int column) const;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int column) const override;
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
};

} // namespace thalweg::app
