#include "model/settings.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QFile>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <random>

namespace thalweg::app {
namespace {

constexpr int kEvents = 10'000; ///< of each hand

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
    WildHand(QWidget& window, unsigned seed) : m_window(window), m_random(seed)
    {
        // What asks a question waits for an answer: it gets none.
        QObject::connect(&m_closer, &QTimer::timeout, &window, [] {
            if (QWidget* popup = QApplication::activePopupWidget())
                popup->close();
            if (QWidget* dialog = QApplication::activeModalWidget())
                dialog->close();
        });
        m_closer.start(5);
    }

    /// One gesture of some events; how many it was.
    int act()
    {
        switch (upTo(7)) {
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
    QTimer m_closer;
    QPointer<QWidget> m_held;
    std::mt19937 m_random;
};

// Whatever one does, it neither crashes nor complains, and everything can be taken back and made again.
class RandomEvents : public testing::TestWithParam<unsigned> {};

TEST_P(RandomEvents, LeaveTheWindowWhole)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Settings settings(store);
    Session session;
    MainWindow window(session, &settings);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    window.waitForFinished();
    warnings().clear();
    const auto before = qInstallMessageHandler(note);
    WildHand hand(window, GetParam());
    double memoryHalfway = 0.0;
    for (int events = 0; events < kEvents;) {
        events += hand.act();
        QCoreApplication::processEvents();
        if (memoryHalfway == 0.0 && events >= kEvents / 2)
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

// Two, as most machines that test have two processors at least.
INSTANTIATE_TEST_SUITE_P(Hands, RandomEvents, testing::Values(20261123U, 20261124U));

} // namespace
} // namespace thalweg::app
