#pragma once

#include "palette/entry.h"
#include "palette/overlay.h"

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace thalweg::app {

/// Finds what the program can do, by name in any of its languages, and does it. Keys are enough: type, move with the
/// arrows, Enter.
class Palette : public Overlay {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, GroupRole, KeysRole, CheckedRole };

    Palette(Appearance& appearance, QWidget* window);

    /// Opens with these entries. recent: the ids of those that stand first while nothing is typed, the last used
    /// first.
    void offer(QList<PaletteEntry> entries, const QStringList& recent);

    QLineEdit& field() { return *m_field; }
    QListView& list() { return *m_list; }

signals:
    /// It is closed then; the entry is still to be run.
    void chosen(const thalweg::app::PaletteEntry& entry);

protected:
    QRect cardIn(QSize size) const override;
    QWidget* firstFocus() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut(Appearance& appearance);
    void search(const QString& text);
    void choose(const QModelIndex& index);
    int neededHeight() const;

    QLineEdit* m_field; // owned by this, as all below
    QListView* m_list;
    QLabel* m_nothing; ///< in the list's place while nothing fits
    QStandardItemModel* m_items;
    QList<PaletteEntry> m_entries; ///< in the order in which they stand while nothing is typed
};

} // namespace thalweg::app
