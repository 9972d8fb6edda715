// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/mapnotes.h"

#include "core/trends/words.h"
#include "ui/trends/mappaint.h"
#include "ui/trends/readingwords.h"
#include "ui/widgets/textlabel.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace mooring::ui {

enum class MapSign { Now, Start, Way, Regions };

namespace {

constexpr int signWidth = 24; // px

QString placeWords(const QString &when, const Position &position)
{
    const trends::Level worry{position.anxiety, position.sdAnxiety * position.sdAnxiety};
    const trends::Level distance{position.avoidance, position.sdAvoidance * position.sdAvoidance};
    return MapNotes::tr("%1: closeness\u2011worry %2, distance %3")
        .arg(when, levelWords(worry), levelWords(distance));
}

QString areaWords(const TrendsView &view)
{
    const auto found = trends::findings(view.data->name, view.data->anxiety, view.data->avoidance);
    if (!found.placement)
        return {};
    const QString words = placementWords(*found.placement);
    return words.left(1).toUpper() + words.mid(1);
}

/// Why there is no path, in numbers.
QString missingWords(const MapPath &path)
{
    const QLocale locale;
    if (!path.points.empty())
        return {};
    return MapNotes::tr("The path from week to week needs %1 check-ins over %2 days or more in the time "
                        "chosen. There are %3 over %4 days.")
        .arg(locale.toString(MapPath::neededCheckIns), locale.toString(MapPath::neededDays),
             locale.toString(path.checkIns), locale.toString(path.days));
}

} // namespace

class MapKeyRow final : public QWidget
{
    Q_OBJECT

public:
    explicit MapKeyRow(MapSign sign, QWidget *parent = nullptr)
        : QWidget{parent}
        , m_sign{sign}
        , m_words{new TextLabel{{}, FontSize::Small, Colour::Text, this}}
    {
        auto *layout = new QHBoxLayout{this};
        layout->setContentsMargins({});
        layout->setSpacing(0);
        layout->addSpacing(scaled(signWidth));
        layout->addWidget(m_words, 1);
    }

    QString text() const { return m_text; }
    void setText(const QString &text)
    {
        m_text = text;
        m_words->setText(unbroken(text));
        m_words->setAccessibleName(text);
        setVisible(!text.isEmpty());
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF middle{layoutDirection() == Qt::RightToLeft ? width() - 8. : 8.,
                             lineHeight(FontSize::Small) / 2.};
        switch (m_sign) {
        case MapSign::Now:
            paintNowDot(painter, middle, palette());
            break;
        case MapSign::Start:
            paintStartDot(painter, middle, palette());
            break;
        case MapSign::Way:
            paintWay(painter, middle);
            break;
        case MapSign::Regions:
            painter.setBrush(colour(palette(), Colour::Accent, .12));
            painter.setPen(QPen{colour(palette(), Colour::Accent), 1.25});
            painter.drawEllipse(middle, 7, 5);
            break;
        }
    }

private:
    void paintWay(QPainter &painter, QPointF middle) const
    {
        for (int i = 0; i < 3; ++i) {
            painter.setPen(QPen{colour(palette(), Colour::Accent, .35 + .32 * i), 1.3 + .4 * i, Qt::SolidLine,
                                Qt::RoundCap});
            const QPointF from = middle + QPointF{-7 + i * 5., 3 - i * 2.};
            painter.drawLine(from, from + QPointF{4, -2});
        }
    }

    MapSign m_sign;
    QString m_text;
    TextLabel *m_words;
};

MapNotes::MapNotes(QWidget *parent)
    : QWidget{parent}
    , m_layout{new QVBoxLayout{this}}
    , m_area{new TextLabel{{}, FontSize::Body, Colour::Text, this}}
    , m_now{addRow(MapSign::Now)}
    , m_start{addRow(MapSign::Start)}
    , m_way{addRow(MapSign::Way)}
    , m_regions{addRow(MapSign::Regions)}
    , m_missing{new TextLabel{{}, FontSize::Small, Colour::TextMuted, this}}
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(8);
    m_layout->insertWidget(0, m_area);
    m_layout->addWidget(m_missing);
    m_layout->addStretch(1);
}

MapKeyRow *MapNotes::addRow(MapSign sign)
{
    auto *row = new MapKeyRow{sign, this};
    m_layout->addWidget(row);
    return row;
}

void MapNotes::display(const MapPath &path, const TrendsView &view)
{
    if (path.empty())
        return;
    const QDate today = view.data->today;
    const auto when = [today](const MapPlace &place) -> QString {
        const QString words = endWords(place, today);
        return words.left(1).toUpper() + words.mid(1);
    };
    const auto start = path.start();
    m_area->setText(areaWords(view));
    m_area->setVisible(!m_area->text().isEmpty());
    m_now->setText(placeWords(when(*path.now), path.now->position));
    m_start->setText(start ? placeWords(when(*start), start->position) : QString{});
    m_way->setText(start ? tr("The way there, a point for each week: the paler, the longer ago. Where "
                              "check-ins are missing it is dotted, or not drawn.")
                         : QString{});
    m_regions->setText(start ? tr("Where the level likely is, at both ends")
                             : tr("Where the level likely is"));
    m_missing->setText(missingWords(path));
    m_missing->setVisible(!m_missing->text().isEmpty());
}

QString MapNotes::summary() const
{
    QStringList sentences;
    for (const QString &words : {m_area->text(), m_now->text(), m_start->text(), m_missing->text()})
        if (!words.isEmpty())
            sentences.append(words.endsWith(u'.') ? words : words + u'.');
    return sentences.join(u' ');
}

} // namespace mooring::ui

#include "mapnotes.moc"
