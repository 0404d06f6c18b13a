#pragma once

#include <QFrame>
#include <QPixmap>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItem;
class QStandardItemModel;

namespace thalweg::app {

class Appearance;
class MatchingItems;

/// A list that pops up below a button, to choose one of many: each with a name, a line that says what
/// it is known for, and a picture if there is one. Typing filters, and brings the best to the top.
class Picker : public QFrame {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, LineRole, PictureRole, HeadingRole, OtherNamesRole };

    explicit Picker(Appearance& appearance, QWidget* parent = nullptr);

    void addHeading(const QString& text);
    void addItem(const QString& id, const QString& name, const QString& line);
    void setPicture(const QString& id, const QPixmap& picture);

    /// Opens below a widget with the item `current` selected, if it is there.
    void popUp(const QWidget& below, const QString& current = {});

    QListView& list() { return *m_list; }
    QLineEdit& filter() { return *m_filter; }

signals:
    void picked(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void pick(const QModelIndex& index);
    void search(const QString& text);
    void selectFirst();
    void place(const QWidget& below);
    void fitHeight();
    int contentHeight() const;
    QStandardItem* find(const QString& id) const;

    Appearance& m_appearance;
    QLineEdit* m_filter; // owned by this, as all below
    QListView* m_list;
    QLabel* m_nothing; ///< in the list's place while nothing matches
    QStandardItemModel* m_items;
    MatchingItems* m_matching;
    QRect m_room;               ///< on the screen, with all items
    bool m_isAbove = false;     ///< it stands above its widget, and grows upwards
};

} // namespace thalweg::app
