#include "model/settings.h"
#include "window/language.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <random>

namespace thalweg::app {
namespace {

/// What a hand does.
struct Hand {
    unsigned seed;
    int events;
    bool commands; ///< chooses what stands in menus, too
};

void PrintTo(const Hand& hand, std::ostream* out)
{
    *out << hand.events << (hand.commands ? " events and commands" : " events");
}

QStringList& warnings()
{
    static QStringList list;
    return list;
}

/// But for what the platform without a screen says of itself.
void note(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !text.startsWith(QStringLiteral("This plugin does not support")))
        warnings() << text;
}

/// Memory of this process in MB, of which the system says that it is in use.
double residentMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    return file.readAll().split(' ').at(1).toDouble() * 4096.0 / 1e6;
}

/// A hand that does anything: clicks, drags, wheels and keys, at any place of a window.
class WildHand {
public:
    WildHand(QWidget& window, const Hand& hand) : m_window(window), m_commands(hand.commands), m_random(hand.seed)
    {
        QObject::connect(&m_closer, &QTimer::timeout, &window, [this] { answer(); });
        m_closer.start(5);
    }

    /// One gesture of some events; how many it was.
    int act()
    {
        switch (upTo(m_commands ? 9 : 7)) {
        case 7:
        case 8:
            return command();
        case 0:
        case 1:
            return click();
        case 2:
        case 3:
            return drag();
        case 4:
            return wheel();
        case 5:
            return resize();
        default:
            return key();
        }
    }

private:
    int upTo(int count) { return int(m_random() % unsigned(count)); }

    /// What asks a question waits for an answer: a dialog gets none, a menu some keys if commands are wanted.
    void answer()
    {
        if (QWidget* dialog = QApplication::activeModalWidget())
            dialog->close();
        QWidget* popup = QApplication::activePopupWidget();
        if (!popup)
            return;
        constexpr Qt::Key kKeys[] = {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Right, Qt::Key_Return};
        if (m_commands && qobject_cast<QMenu*>(popup) && upTo(6) != 0)
            QTimer::singleShot(0, popup, [popup, key = kKeys[upTo(int(std::size(kKeys)))]] {
                QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier); // it may open a dialog, which the closer closes
                QApplication::sendEvent(popup, &press);
            });
        else
            popup->close();
    }

    /// Any action of the window, from whatever menu; now and then what covers the window goes.
    int command()
    {
        for (QWidget* other : QApplication::topLevelWidgets())
            if (other != &m_window && other->isVisible() && upTo(4) == 0)
                other->close();
        QList<QAction*> actions = m_window.findChildren<QAction*>();
        actions.removeIf([](const QAction* a) { return !a->isEnabled() || a->isSeparator() || a->menu(); });
        actions[upTo(int(actions.size()))]->trigger();
        return 1;
    }

    Qt::KeyboardModifiers modifiers()
    {
        constexpr Qt::KeyboardModifier kAny[] = {Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier};
        return kAny[upTo(4)];
    }
    QPoint place() { return {upTo(m_window.width()), upTo(m_window.height())}; }
    QWidget* at(QPoint place)
    {
        QWidget* child = m_window.childAt(place);
        return child ? child : &m_window;
    }
    void send(QEvent::Type type, QPoint where, Qt::MouseButton button, Qt::MouseButtons held, Qt::KeyboardModifiers keys)
    {
        QWidget* target = QWidget::mouseGrabber() ? QWidget::mouseGrabber() : m_held ? m_held.data() : at(where);
        if (type == QEvent::MouseButtonPress)
            m_held = target;
        if (type == QEvent::MouseButtonRelease)
            m_held = nullptr;
        const QPoint global = m_window.mapToGlobal(where);
        QMouseEvent event(type, target->mapFromGlobal(global), global, button, held, keys);
        QApplication::sendEvent(target, &event);
    }
    int click()
    {
        const QPoint where = place();
        const auto keys = modifiers();
        const Qt::MouseButton button = upTo(8) == 0 ? Qt::MiddleButton : Qt::LeftButton;
        send(QEvent::MouseButtonPress, where, button, button, keys);
        send(QEvent::MouseButtonRelease, where, button, Qt::NoButton, keys);
        if (upTo(6) != 0)
            return 2;
        send(QEvent::MouseButtonDblClick, where, button, button, keys);
        send(QEvent::MouseButtonRelease, where, button, Qt::NoButton, keys);
        return 4;
    }
    int drag()
    {
        const int moves = 1 + upTo(12);
        const auto keys = modifiers();
        QPoint where = place();
        send(QEvent::MouseButtonPress, where, Qt::LeftButton, Qt::LeftButton, keys);
        for (int i = 0; i < moves; ++i) {
            where += QPoint(upTo(61) - 30, upTo(61) - 30);
            send(QEvent::MouseMove, where, Qt::NoButton, Qt::LeftButton, keys);
        }
        send(QEvent::MouseButtonRelease, where, Qt::LeftButton, Qt::NoButton, keys);
        return moves + 2;
    }
    int wheel()
    {
        const QPoint where = place();
        QWidget* target = at(where);
        const QPoint global = m_window.mapToGlobal(where);
        QWheelEvent event(target->mapFromGlobal(global), global, {}, {0, upTo(2) ? 120 : -120}, Qt::NoButton, modifiers(),
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(target, &event);
        return 1;
    }
    int resize()
    {
        if (upTo(8) == 0)
            m_window.resize(700 + upTo(900), 420 + upTo(600));
        return 1;
    }
    int key()
    {
        static const QString kTyped = QStringLiteral("0123456789.-+*/^()xyabe,sincoplqtrwBEGLTCMN ");
        constexpr int kKeys[] = {Qt::Key_Left,   Qt::Key_Right,     Qt::Key_Up,     Qt::Key_Down, Qt::Key_Home, Qt::Key_End,
                                 Qt::Key_Return, Qt::Key_Escape,    Qt::Key_Tab,    Qt::Key_Space, Qt::Key_Delete,
                                 Qt::Key_PageUp, Qt::Key_Backspace, Qt::Key_PageDown};
        QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &m_window;
        const int what = upTo(10);
        if (what < 4)
            QTest::keyClick(target, kTyped[upTo(int(kTyped.size()))].toLatin1());
        else if (what < 8)
            QTest::keyClick(target, Qt::Key(kKeys[upTo(int(std::size(kKeys)))]), modifiers());
        else
            QTest::keyClick(target, upTo(3) ? Qt::Key_Z : Qt::Key_K,
                            upTo(3) ? Qt::ControlModifier : Qt::ControlModifier | Qt::ShiftModifier);
        return 1;
    }

    QWidget& m_window;
    bool m_commands;
    QTimer m_closer;
    QPointer<QWidget> m_held;
    std::mt19937 m_random;
};

// Whatever one does, it neither crashes nor complains, and everything can be taken back and made again.
class RandomEvents : public testing::TestWithParam<Hand> {};

TEST_P(RandomEvents, LeaveTheWindowWhole)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Settings settings(store);
    Language language(QStringLiteral("en"));
    Session session;
    MainWindow window(session, &settings);
    QObject::connect(&window, &MainWindow::languageChosen, &window, [&](const QString& chosen) {
        language.choose(chosen);
        window.rebuild();
    });
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    window.waitForFinished();
    warnings().clear();
    const auto before = qInstallMessageHandler(note);
    WildHand hand(window, GetParam());
    double memoryHalfway = 0.0;
    for (int events = 0; events < GetParam().events;) {
        events += hand.act();
        QCoreApplication::processEvents();
        if (memoryHalfway == 0.0 && events >= GetParam().events / 2)
            memoryHalfway = residentMemory();
        if (!window.isVisible())
            window.show();
    }
    window.waitForFinished();
    qInstallMessageHandler(before);
    EXPECT_TRUE(warnings().isEmpty()) << warnings().join(u'\n').toStdString();
    EXPECT_LT(residentMemory() - memoryHalfway, 150.0) << "MB in the second half";
    RecordProperty("megabytes", int(residentMemory()));
    QUndoStack* stack = session.model.undoStack();
    const Scene last = session.model.scene();
    const int index = stack->index();
    stack->setIndex(0);
    const Scene first = session.model.scene();
    stack->setIndex(index);
    EXPECT_EQ(session.model.scene(), last);
    stack->setIndex(0);
    EXPECT_EQ(session.model.scene(), first);
}

// Two of the same, as most machines that test have two processors at least.
INSTANTIATE_TEST_SUITE_P(Hands, RandomEvents,
                         testing::Values(Hand{20261123, 10'000, false}, Hand{20261124, 10'000, false},
                                         Hand{6, 4'000, true}));

} // namespace
} // namespace thalweg::app
