// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QWindow>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class Theme : public Test
{
protected:
    ~Theme() override { applyTheme(*qApp, Appearance::Light); }

    static QColor ground(QWidget &widget)
    {
        return widget.grab().toImage().pixelColor(widget.rect().center());
    }
};

bool hasColour(const QPixmap &pixmap, const QColor &colour)
{
    const auto image = pixmap.toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

} // namespace

TEST_F(Theme, changes_what_is_on_the_screen_at_once)
{
    applyTheme(*qApp, Appearance::Light);
    QWidget window;
    window.resize(20, 20);
    window.show();
    const auto before = ground(window);

    applyTheme(*qApp, Appearance::Dark);

    EXPECT_EQ(before, QColor{u"#F4F1EA"_s});
    EXPECT_EQ(ground(window), QColor{u"#181715"_s});
}

TEST_F(Theme, changes_standard_controls_too)
{
    applyTheme(*qApp, Appearance::Light);
    QPushButton button;
    button.setProperty("kind", u"primary"_s);
    const auto before = ground(button);

    applyTheme(*qApp, Appearance::Dark);

    EXPECT_EQ(before, QColor{u"#454A7B"_s});
    EXPECT_EQ(ground(button), QColor{u"#B8BDEB"_s});
}

TEST_F(Theme, gives_buttons_and_fields_the_height_of_the_design)
{
    applyTheme(*qApp, Appearance::Light);
    const QPushButton button{u"Save"_s};
    QPushButton small{u"Save"_s};
    small.setProperty("dense", true);
    const QLineEdit field;

    EXPECT_EQ(button.sizeHint().height(), 36);
    EXPECT_EQ(small.sizeHint().height(), 28);
    EXPECT_EQ(field.sizeHint().height(), 36);
}

TEST_F(Theme, lets_controls_grow_with_the_text)
{
    applyTheme(*qApp, Appearance::Light, 2.0);

    EXPECT_EQ(QPushButton{u"Save"_s}.sizeHint().height(), 70); // 2 × 34 and two hairlines
    EXPECT_EQ(font(FontSize::Caption).pixelSize(), 24);
    EXPECT_EQ(lineHeight(FontSize::Body), 48);
}

TEST_F(Theme, keeps_the_text_size_within_reason)
{
    applyTheme(*qApp, Appearance::Light, 9.0);

    EXPECT_DOUBLE_EQ(textScale(), 2.0);
}

TEST_F(Theme, leaves_no_name_of_the_sheet_without_a_value)
{
    applyTheme(*qApp, Appearance::Dark);

    static const QRegularExpression emptyValue{u"@|:\\s*;|solid\\s*;|padding:[^;]*\\s{2,}"_s};
    EXPECT_FALSE(qApp->styleSheet().contains(emptyValue));
}

TEST_F(Theme, colours_the_marks_of_boxes_from_the_tokens)
{
    for (const auto &[name, theme, token] :
         {std::tuple{u"check-light"_s, QPalette{Qt::white}, Colour::AccentText},
          std::tuple{u"check-dark"_s, QPalette{Qt::black}, Colour::AccentText},
          std::tuple{u"check-disabled-light"_s, QPalette{Qt::white}, Colour::DisabledText},
          std::tuple{u"check-disabled-dark"_s, QPalette{Qt::black}, Colour::DisabledText},
          std::tuple{u"down-light"_s, QPalette{Qt::white}, Colour::TextMuted},
          std::tuple{u"down-dark"_s, QPalette{Qt::black}, Colour::TextMuted},
          std::tuple{u"up-light"_s, QPalette{Qt::white}, Colour::TextMuted},
          std::tuple{u"up-dark"_s, QPalette{Qt::black}, Colour::TextMuted}}) {
        QFile file{u":/mooring/icons/sheet-%1.svg"_s.arg(name)};
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().toUpper().contains(colour(theme, token).name().toUpper().toLatin1()))
            << name.toStdString();
    }
}

TEST_F(Theme, recolours_an_icon_that_was_set_before)
{
    applyTheme(*qApp, Appearance::Light);
    const auto lock = icon(u"lock"_s);
    const auto before = lock.pixmap(40);

    applyTheme(*qApp, Appearance::Dark);

    EXPECT_TRUE(hasColour(before, QColor{u"#615B52"_s}));
    EXPECT_TRUE(hasColour(lock.pixmap(40), QColor{u"#B3ACA1"_s}));
}

TEST_F(Theme, shows_a_checked_icon_in_ink)
{
    applyTheme(*qApp, Appearance::Light);

    EXPECT_TRUE(hasColour(icon(u"table"_s).pixmap(40, QIcon::Normal, QIcon::On), QColor{u"#454A7B"_s}));
}

TEST_F(Theme, draws_an_icon_sharp_on_a_dense_screen)
{
    const auto pixmap = iconPixmap(u"lock"_s, Qt::black, 20, 2.0);

    EXPECT_EQ(pixmap.size(), (QSize{40, 40}));
    EXPECT_EQ(pixmap.deviceIndependentSize(), (QSizeF{20, 20}));
}

TEST_F(Theme, follows_the_desktop_when_asked_to)
{
    applyTheme(*qApp, Appearance::Dark);
    applyTheme(*qApp, Appearance::System);
    const auto palette = QApplication::palette();
    QWidget window;
    window.show();
    QApplication::setPalette(QPalette{Qt::black});

    QEvent desktopChanged{QEvent::ThemeChange};
    QApplication::sendEvent(window.windowHandle(), &desktopChanged);

    EXPECT_EQ(QApplication::palette().color(QPalette::Window), palette.color(QPalette::Window));
}

} // namespace mooring::ui
